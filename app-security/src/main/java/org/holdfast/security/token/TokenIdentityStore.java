package org.holdfast.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows programs by the secret of their token. */
@ApplicationScoped
public class TokenIdentityStore implements IdentityStore {

    private final KnownTokens tokens;

    @Inject
    public TokenIdentityStore(KnownTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof TokenCredential token
                ? tokens.find(token.secret().hash(), token.place())
                        .map(TokenPrincipal::new)
                        .map(CredentialValidationResult::new)
                        .orElse(CredentialValidationResult.INVALID_RESULT)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.VALIDATE);
    }
}
