package org.holdfast.domain.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.Ids;

/**
 * Takes room for a file that is about to come. One at a time in an organisation looks whether there is room and takes it:
 * two at once would both find the same.
 */
@ApplicationScoped
public class ReserveFile {

    private final ImportFiles files;
    private final ImportLimits limits;
    private final FileQuota quota;
    private final Exclusive exclusive;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public ReserveFile(
            ImportFiles files, ImportLimits limits, FileQuota quota, Exclusive exclusive, Ids ids, Clock clock) {
        this.files = files;
        this.limits = limits;
        this.quota = quota;
        this.exclusive = exclusive;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes room until the file is kept, or for as long as one may take to come.
     *
     * @param bytes how many it will have at most
     * @throws FileQuotaException when too much waits already
     * @throws org.holdfast.domain.shared.BusyException when many others take room at the moment
     */
    BroughtFile reserve(Actor actor, String name, long bytes) {
        Instant now = clock.instant();
        files.forgetExpired(now);
        FileId id = new FileId(ids.next());
        BroughtFile file =
                new BroughtFile(id, actor.organisation(), actor.id(), name, bytes, now, now.plus(limits.keep()));
        return exclusive.doing("import-quota/" + actor.organisation(), () -> reserveNow(file));
    }

    private BroughtFile reserveNow(BroughtFile file) {
        quota.check(files.waiting(file.organisation()), file.ownerId(), file.size());
        files.reserve(file);
        return file;
    }
}
