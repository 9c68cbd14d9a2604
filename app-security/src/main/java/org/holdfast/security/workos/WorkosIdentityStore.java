package org.holdfast.security.workos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.holdfast.domain.signon.FinishSignOn;

/** Knows people by what their provider says of them, through WorkOS. Why somebody is refused is the exception of the use case. */
@ApplicationScoped
public class WorkosIdentityStore implements IdentityStore {

    private final FinishSignOn finishing;

    @Inject
    public WorkosIdentityStore(FinishSignOn finishing) {
        this.finishing = finishing;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof ProviderCredential brought
                ? new CredentialValidationResult(new SignedOnPrincipal(
                        finishing.finish(brought.state(), brought.browser(), brought.answer(), brought.client())))
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.VALIDATE);
    }
}
