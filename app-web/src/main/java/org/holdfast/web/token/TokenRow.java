package org.holdfast.web.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenState;
import org.holdfast.web.member.ShownGrant;

/**
 * A line of a list of tokens.
 *
 * @param token the token
 * @param maker the name of who made it and answers for it
 * @param lastUse when it last let a program in
 * @param limits what it may do, in words
 * @param does what it does now
 */
public record TokenRow(
        ApiToken token, String maker, Optional<Instant> lastUse, List<ShownGrant> limits, TokenState does) {

    public TokenRow {
        limits = List.copyOf(limits);
    }

    /** Whether it lets its programs in. */
    public boolean live() {
        return does == TokenState.LIVE;
    }

    /** Its state in words. */
    public String state() {
        return switch (does) {
            case LIVE -> "valid";
            case ENDED -> "over";
            case REVOKED -> "revoked";
        };
    }
}
