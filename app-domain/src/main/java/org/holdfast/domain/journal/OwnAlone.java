package org.holdfast.domain.journal;

import java.util.Optional;
import java.util.Set;

/**
 * Leaves out what happened to things of some types, but for what somebody did themselves or was done to them.
 *
 * @param types of aggregates
 * @param person whose own entries stay, empty for nobody's: those that they are the actor of, that are of their membership, or whose image
 *     names them in one of {@link #NAMING}
 */
public record OwnAlone(Set<String> types, Optional<String> person) {

    /** The fields of an image that say whom it is about. */
    public static final Set<String> NAMING = Set.of("member", "maker");

    /** The aggregate that a member is. */
    private static final String MEMBER = "member";

    public OwnAlone {
        types = Set.copyOf(types);
    }

    /** The membership of a person. */
    public static AggregateRef membership(String person) {
        return new AggregateRef(MEMBER, person);
    }

    /** Whether an entry stays. */
    public boolean keeps(Entry entry) {
        return !types.contains(entry.aggregate().type())
                || person.filter(entry.actorId()::equals).isPresent()
                || about(entry);
    }

    /** Whether an entry says what became of the person, whoever did it. */
    public boolean about(Entry entry) {
        return person.filter(own -> about(entry, own)).isPresent();
    }

    private static boolean about(Entry entry, String own) {
        return entry.aggregate().equals(membership(own))
                || NAMING.stream().anyMatch(field -> entry.image()
                        .findText(field)
                        .filter(own::equals)
                        .isPresent());
    }
}
