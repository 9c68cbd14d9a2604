package org.holdfast.web.token;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.token.TokenKind;

/** Whom a token acts as. */
@Enum("TokenKind")
@Description("PERSONAL acts as the member who made it, SERVICE under its own name.")
public enum TokenKindName {
    PERSONAL,
    SERVICE;

    static TokenKindName of(TokenKind kind) {
        return valueOf(kind.name());
    }

    TokenKind kind() {
        return TokenKind.valueOf(name());
    }
}
