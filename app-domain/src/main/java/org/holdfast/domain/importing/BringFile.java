package org.holdfast.domain.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;

/** A member brings a file, to import from it in the next steps. */
@ApplicationScoped
public class BringFile {

    private final Access access;
    private final ImportFiles files;
    private final ImportLimits limits;
    private final ReserveFile reserving;

    @Inject
    public BringFile(Access access, ImportFiles files, ImportLimits limits, ReserveFile reserving) {
        this.access = access;
        this.files = files;
        this.limits = limits;
        this.reserving = reserving;
    }

    /**
     * Keeps the file until it expires.
     *
     * @param name what it is called where it comes from
     * @param announced how many bytes the sender says it has, negative when it does not say; too many are refused unread
     * @param bytes read to the end unless refused, not closed
     * @throws FileRefusedException {@code import-file-too-large}, {@code import-file-empty}
     * @throws FileQuotaException when too much waits already
     * @throws org.holdfast.domain.shared.BusyException when many others of the organisation begin at the same moment
     * @throws org.holdfast.domain.access.AccessRefusedException when the caller may import nothing
     * @throws IOException when the sender goes away
     */
    public BroughtFile bring(Actor actor, String name, long announced, InputStream bytes) throws IOException {
        if (!access.mayAnywhere(actor, Permission.BOARD_CONFIGURE)
                && !access.mayAnywhere(actor, Permission.SITE_IMPORT)) {
            access.requireEverywhere(actor, Permission.SITE_IMPORT);
        }
        if (announced > limits.maxBytes()) {
            throw FileRefusedException.refused(FileProblem.TOO_LARGE, "limit", limits.maxBytes());
        }
        BroughtFile file = reserving.reserve(actor, name, announced < 0 ? limits.maxBytes() : announced);
        return files.keep(file, bytes, limits.maxBytes());
    }
}
