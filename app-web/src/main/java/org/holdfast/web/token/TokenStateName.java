package org.holdfast.web.token;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.token.TokenState;

/** What a token does. */
@Enum("TokenState")
@Description("LIVE lets its programs in, of ENDED the days are over, REVOKED was taken back.")
public enum TokenStateName {
    LIVE,
    ENDED,
    REVOKED;

    /** The state of a word, as addresses have it; empty for any other. */
    static Optional<TokenStateName> of(String word) {
        return Stream.of(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    TokenState state() {
        return TokenState.valueOf(name());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
