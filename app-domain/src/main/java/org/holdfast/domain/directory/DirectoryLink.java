package org.holdfast.domain.directory;

import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/**
 * Which member a person of a directory is, or which team a group. Its id follows from what it is about; the directory's
 * own word is not kept, as it may be personal.
 *
 * @param id names it
 * @param version 1 when first made, one more with each change
 * @param organisation where
 * @param directory of which directory
 * @param kind what it is about
 * @param target the id of the member or the team
 * @param live whether it counts
 */
public record DirectoryLink(
        String id,
        long version,
        OrganisationId organisation,
        DirectoryId directory,
        Kind kind,
        String target,
        boolean live)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "directory-link";

    /** What a link is about. */
    public enum Kind {
        /** A person, who is a member. */
        PERSON,
        /** A group, which is a team. */
        GROUP
    }

    static String idOf(Directory directory, Kind kind, String foreign) {
        return Ids.hashed(directory.organisation().value(), directory.id().value(), kind.name(), foreign);
    }

    static DirectoryLink first(Directory directory, Kind kind, String foreign, String target) {
        return new DirectoryLink(
                idOf(directory, kind, foreign), 1, directory.organisation(), directory.id(), kind, target, true);
    }

    static DirectoryLink from(String id, long version, OrganisationId organisation, Fields image) {
        return new DirectoryLink(
                id,
                version,
                organisation,
                new DirectoryId(image.text("directory")),
                Kind.valueOf(image.text("kind")),
                image.findText("member").or(() -> image.findText("team")).orElse(""),
                image.flag("live"));
    }

    /** With another target, from now on. */
    DirectoryLink to(String other) {
        return new DirectoryLink(id, version + 1, organisation, directory, kind, other, true);
    }

    /** About nobody. */
    DirectoryLink undone() {
        return new DirectoryLink(id, version + 1, organisation, directory, kind, target, false);
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, id);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("directory", directory.value())
                .with("kind", kind.name())
                .with(kind == Kind.PERSON ? "member" : "team", target)
                .with("live", live);
    }
}
