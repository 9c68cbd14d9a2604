package org.holdfast.domain.token;

import java.util.Optional;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.Assert;

/**
 * Narrows a list of tokens; empty parts do not narrow.
 *
 * @param maker who made them
 * @param text found anywhere in the name, ignoring case
 * @param state what they do at the moment of asking
 */
public record TokenFilter(Optional<MemberId> maker, Optional<String> text, Optional<TokenState> state) {

    public TokenFilter {
        Assert.searched("text", text);
    }

    /** Those of everybody whose name contains the text, in a state. */
    public TokenFilter(Optional<String> text, Optional<TokenState> state) {
        this(Optional.empty(), text, state);
    }

    /** Every token. */
    public static TokenFilter none() {
        return new TokenFilter(Optional.empty(), Optional.empty());
    }

    /** Of these, those that a member made. */
    public TokenFilter madeBy(MemberId member) {
        return new TokenFilter(Optional.of(member), text, state);
    }
}
