package org.holdfast.domain.directory;

import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** How far the following of each directory is. Whoever writes holds the turn of the organisation. */
public interface SyncStates {

    /** That of a directory. */
    Optional<SyncState> find(OrganisationId organisation, DirectoryId directory);

    /** Puts it in place of the one before. */
    void save(SyncState state);
}
