package org.holdfast.domain.team;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.shared.Assert;

/**
 * Narrows a list of teams; empty parts do not narrow.
 *
 * @param text found anywhere in the name, ignoring case
 * @param granted ids of roles and scope keys, one of which stands in a grant of the team
 */
public record TeamFilter(Optional<String> text, Set<String> granted) {

    public TeamFilter {
        Assert.searched("text", text);
        granted = Set.copyOf(granted);
    }

    /** Every team. */
    public static TeamFilter none() {
        return new TeamFilter(Optional.empty(), Set.of());
    }

    /** Those that were granted a role, or something on a scope. */
    public static TeamFilter granted(Set<String> keys) {
        return new TeamFilter(Optional.empty(), keys);
    }
}
