package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows callers by the cookie of their session. */
@ApplicationScoped
public class SessionIdentityStore implements IdentityStore {

    private final KnownSessions sessions;

    @Inject
    public SessionIdentityStore(KnownSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof SessionCredential session
                ? validate(session)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.VALIDATE);
    }

    private CredentialValidationResult validate(SessionCredential credential) {
        return sessions.find(credential.secret().hash())
                .map(signedIn -> SessionCaller.of(signedIn, credential.origin()))
                .map(CredentialValidationResult::new)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
