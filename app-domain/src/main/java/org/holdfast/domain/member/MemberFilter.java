package org.holdfast.domain.member;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.team.TeamId;

/**
 * Narrows a list of members; empty parts do not narrow.
 *
 * @param text found anywhere in the name or the mail address, ignoring case
 * @param name found anywhere in the name alone, ignoring case
 * @param state the word of a state
 * @param team who are in this team
 * @param granted ids of roles and scope keys, one of which stands in a grant of the member's own
 */
public record MemberFilter(
        Optional<String> text,
        Optional<String> name,
        Optional<String> state,
        Optional<TeamId> team,
        Set<String> granted) {

    public MemberFilter {
        Assert.searched("text", text);
        Assert.searched("text", name);
        granted = Set.copyOf(granted);
    }

    /** Those whose name or address contains the text, in a state. */
    public MemberFilter(Optional<String> text, Optional<String> state) {
        this(text, Optional.empty(), state, Optional.empty(), Set.of());
    }

    /** Those whose name contains the text, in a state. */
    public static MemberFilter named(Optional<String> name, String state) {
        return new MemberFilter(Optional.empty(), name, Optional.of(state), Optional.empty(), Set.of());
    }

    /** Every member. */
    public static MemberFilter none() {
        return new MemberFilter(Optional.empty(), Optional.empty());
    }

    /** Of these, those who are in the team. */
    public MemberFilter inTeam(TeamId other) {
        return new MemberFilter(text, name, state, Optional.of(other), granted);
    }

    /** Of these, those who were granted a role, or something on a scope, by themselves. */
    public MemberFilter granted(Set<String> keys) {
        return new MemberFilter(text, name, state, team, keys);
    }
}
