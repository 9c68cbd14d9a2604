package org.holdfast.security.token;

import jakarta.security.enterprise.credential.Credential;
import org.holdfast.domain.token.TokenSecret;

/** The secret of a token, with the place that it was sent from. */
public final class TokenCredential implements Credential {

    private final TokenSecret secret;
    private final String place;

    public TokenCredential(TokenSecret secret, String place) {
        this.secret = secret;
        this.place = place;
    }

    TokenSecret secret() {
        return secret;
    }

    String place() {
        return place;
    }
}
