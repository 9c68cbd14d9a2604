package org.holdfast.domain.directory;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.signon.ProviderOrganisation;

/**
 * Something that happened in a directory.
 *
 * @param id of its own; whatever comes with it again is not heard again
 * @param at when it happened
 * @param word the broker's word for it, for people
 * @param directory where
 * @param organisation whose the directory is, where that is told
 * @param what what happened
 */
public record DirectoryEvent(
        String id,
        Instant at,
        String word,
        DirectoryId directory,
        Optional<ProviderOrganisation> organisation,
        What what) {

    /** What happened. */
    public sealed interface What {}

    /** A directory was connected. */
    public record Connected(ToldDirectory directory) implements What {}

    /** A directory was deleted. */
    public record Deleted() implements What {}

    /** A person is new, or is described anew. */
    public record PersonTold(ToldPerson person, Optional<Instant> changedAt) implements What {}

    /** A person was deleted. */
    public record PersonGone(String person) implements What {}

    /** A group is new, or is described anew. */
    public record GroupTold(ToldGroup group) implements What {}

    /** A group was deleted. */
    public record GroupGone(String group) implements What {}

    /** A person was put into a group. */
    public record PutIn(ToldPerson person, ToldGroup group) implements What {}

    /** A person was taken out of a group. */
    public record TakenOut(String person, String group) implements What {}
}
