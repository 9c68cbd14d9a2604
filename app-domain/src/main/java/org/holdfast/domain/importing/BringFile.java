package org.holdfast.domain.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Ids;

/** A member brings a file, to import from it in the next steps. */
@ApplicationScoped
public class BringFile {

    private final Access access;
    private final ImportFiles files;
    private final ImportLimits limits;
    private final FileQuota quota;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public BringFile(Access access, ImportFiles files, ImportLimits limits, FileQuota quota, Ids ids, Clock clock) {
        this.access = access;
        this.files = files;
        this.limits = limits;
        this.quota = quota;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps the file until it expires.
     *
     * @param name what it is called where it comes from
     * @param announced how many bytes the sender says it has, negative when it does not say; too many are refused unread
     * @param bytes read to the end unless refused, not closed
     * @throws FileRefusedException {@code import-file-too-large}, {@code import-file-empty}
     * @throws FileQuotaException when too much waits already
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
        Instant now = clock.instant();
        long reserved = announced < 0 ? limits.maxBytes() : announced;
        files.forgetExpired(now);
        quota.check(files.waiting(actor.organisation()), actor.id(), reserved);
        FileId id = new FileId(ids.next());
        BroughtFile file =
                new BroughtFile(id, actor.organisation(), actor.id(), name, reserved, now, now.plus(limits.keep()));
        return files.keep(file, bytes, limits.maxBytes());
    }
}
