package org.holdfast.domain.directory;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;

/** Which member or team everybody and every group of a directory is: a projection of the journal. */
public interface DirectoryLinks {

    /** The link of an id, live or not. */
    Optional<DirectoryLink> find(String id);

    /** The live links of a member or team. */
    List<DirectoryLink> ofTarget(OrganisationId organisation, DirectoryLink.Kind kind, String target);

    /** Whether a member or team has a link, live or not. */
    boolean everLinked(OrganisationId organisation, DirectoryLink.Kind kind, String target);

    /** Some live links of a directory by id, beginning after one; an empty text to begin. */
    List<DirectoryLink> live(Directory directory, DirectoryLink.Kind kind, String after, int most);

    /** How many live links a directory has, up to a limit. */
    Count count(Directory directory, DirectoryLink.Kind kind);

    /** Brings the stored state to the version; without effect where it is there already. */
    void save(DirectoryLink link);
}
