package org.holdfast.domain.token;

import org.holdfast.domain.shared.Ids;

/** Identifies a token. */
public record TokenId(String value) {

    public TokenId {
        Ids.check("token", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
