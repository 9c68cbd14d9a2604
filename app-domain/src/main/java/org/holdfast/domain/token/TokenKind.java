package org.holdfast.domain.token;

import java.util.Arrays;
import java.util.Optional;

/** Whom a token acts as. */
public enum TokenKind {
    /** As the member who made it. */
    PERSONAL("hfp_"),
    /** As itself, under its own name. */
    SERVICE("hfs_");

    private final String prefix;

    TokenKind(String prefix) {
        this.prefix = prefix;
    }

    /** What its secrets begin with, so that people and scanners know one when they see it. */
    String prefix() {
        return prefix;
    }

    static Optional<TokenKind> ofSecret(String text) {
        return Arrays.stream(values())
                .filter(kind -> text.startsWith(kind.prefix))
                .findFirst();
    }
}
