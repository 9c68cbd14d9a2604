package org.holdfast.domain.member;

import java.util.Optional;

/**
 * Narrows a list of members; empty parts do not narrow.
 *
 * @param text found anywhere in the name or the mail address, ignoring case
 * @param state the word of a state
 */
public record MemberFilter(Optional<String> text, Optional<String> state) {

    /** Every member. */
    public static MemberFilter none() {
        return new MemberFilter(Optional.empty(), Optional.empty());
    }
}
