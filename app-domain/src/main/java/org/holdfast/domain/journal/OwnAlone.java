package org.holdfast.domain.journal;

import java.util.Set;

/**
 * Leaves out what happened to things of some types, but for what somebody did themselves or was done to them.
 *
 * @param types of aggregates
 * @param person whose own entries stay: those that they are the actor of, that are of their membership, or whose image
 *     names them in one of {@link #NAMING}
 */
public record OwnAlone(Set<String> types, String person) {

    /** The fields of an image that say whom it is about. */
    public static final Set<String> NAMING = Set.of("member", "maker");

    /** The aggregate that a member is. */
    private static final String MEMBER = "member";

    public OwnAlone {
        types = Set.copyOf(types);
    }

    /** The membership of the person. */
    public AggregateRef membership() {
        return new AggregateRef(MEMBER, person);
    }

    /** Whether an entry stays. */
    public boolean keeps(Entry entry) {
        return !types.contains(entry.aggregate().type()) || entry.actorId().equals(person) || about(entry);
    }

    /** Whether an entry says what became of the person, whoever did it. */
    public boolean about(Entry entry) {
        return entry.aggregate().equals(membership())
                || NAMING.stream().anyMatch(field -> entry.image()
                        .findText(field)
                        .filter(person::equals)
                        .isPresent());
    }
}
