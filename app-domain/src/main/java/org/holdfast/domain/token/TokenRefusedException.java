package org.holdfast.domain.token;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** Something about a token that is not allowed. */
public final class TokenRefusedException extends DomainException {

    private TokenRefusedException(Kind kind, String code) {
        super(kind, code, Map.of());
    }

    /** A token may not make or revoke tokens: that needs a person who is signed in. */
    public static TokenRefusedException byToken() {
        return new TokenRefusedException(Kind.FORBIDDEN, "token-by-token");
    }

    /** Without a role it could do nothing. */
    public static TokenRefusedException withoutRole() {
        return new TokenRefusedException(Kind.INVALID, "token-without-role");
    }
}
