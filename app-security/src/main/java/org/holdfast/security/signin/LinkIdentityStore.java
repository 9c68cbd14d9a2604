package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.holdfast.domain.signin.UseLink;

/** Knows people by the link that was sent to them, once. Why a link is refused is the exception of the use case. */
@ApplicationScoped
public class LinkIdentityStore implements IdentityStore {

    private final UseLink using;

    @Inject
    public LinkIdentityStore(UseLink using) {
        this.using = using;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof LinkCredential link
                ? new CredentialValidationResult(
                        new EntrancePrincipal(using.signIn(link.secret(), link.browser(), link.client())))
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.VALIDATE);
    }
}
