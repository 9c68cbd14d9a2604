package org.holdfast.domain.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** The files that were brought, with their bytes. They outlive the process and can be read on any node. */
public interface ImportFiles {

    /** How long a file may take to come; one whose sender or server died is forgotten then. */
    Duration UNFINISHED = Duration.ofHours(6);

    /**
     * Takes room for a file whose bytes are to come: it waits from now on, and is forgotten {@link #UNFINISHED} after it
     * was begun unless all of it is there by then.
     *
     * @param file what is known of it; its size is what is reserved for it
     */
    void reserve(BroughtFile file);

    /**
     * Keeps the bytes of a file that was reserved. A file that turns out to be too large or empty leaves nothing behind,
     * nor what was reserved for it.
     *
     * @param file as it was reserved
     * @param bytes read to the end, not closed
     * @param maxBytes the most that is kept
     * @return the file with its size
     * @throws FileRefusedException when there are more bytes, or none
     * @throws IOException when the bytes cannot be read
     */
    BroughtFile keep(BroughtFile file, InputStream bytes, long maxBytes) throws IOException;

    /** The file of an organisation; empty for an unknown id, another organisation's, or one whose bytes are not all there. */
    Optional<BroughtFile> find(OrganisationId organisation, FileId id);

    /** Every file of an organisation, also those of which not all bytes are there yet. */
    List<BroughtFile> waiting(OrganisationId organisation);

    /** Its bytes. */
    FileContent content(BroughtFile file);

    /** Forgets a file. Without effect where there is none. */
    void forget(FileId id);

    /**
     * Forgets every file that expired before the moment, and those of which all bytes had not come {@link #UNFINISHED}
     * after they were begun.
     */
    void forgetExpired(Instant moment);
}
