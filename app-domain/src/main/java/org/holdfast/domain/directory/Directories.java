package org.holdfast.domain.directory;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** The current state of all directories: a projection of the journal. */
public interface Directories {

    /** The directory of an organisation. */
    Optional<Directory> find(OrganisationId organisation, DirectoryId id);

    /** Those of an organisation, by name. */
    List<Directory> of(OrganisationId organisation);

    /** Those of the whole installation that are bound so, by id. */
    List<Directory> bound(Directory.Bond bond);

    /** Brings the stored state to the version; without effect where it is there already. */
    void save(Directory directory);
}
