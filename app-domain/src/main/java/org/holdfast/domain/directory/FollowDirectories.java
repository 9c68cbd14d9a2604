package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.holdfast.domain.directory.Directory.Bond;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.EachByItself;
import org.holdfast.domain.shared.HeldLease;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.domain.signon.SingleSignOns;
import org.jspecify.annotations.Nullable;

/**
 * What takes longer: looks which directories there are, reads those whole that are to be read, and lets go of those that
 * are not followed any more. One process of the cluster at a time.
 */
@ApplicationScoped
public class FollowDirectories {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final DirectoryProvider provider;
    private final SingleSignOns settings;
    private final Directories directories;
    private final FindDirectories finding;
    private final ConnectDirectory connecting;
    private final ReadDirectory reading;
    private final LetGoOfDirectory lettingGo;
    private final SyncProgress progress;
    private final DirectoryTurn turn;
    private final Clock clock;
    private final Map<OrganisationId, Looked> looked = new ConcurrentHashMap<>();

    @Inject
    public FollowDirectories(
            DirectoryProvider provider,
            SingleSignOns settings,
            Directories directories,
            FindDirectories finding,
            ConnectDirectory connecting,
            ReadDirectory reading,
            LetGoOfDirectory lettingGo,
            SyncProgress progress,
            DirectoryTurn turn,
            Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.directories = directories;
        this.finding = finding;
        this.connecting = connecting;
        this.reading = reading;
        this.lettingGo = lettingGo;
        this.progress = progress;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * Does what there is to do, as long as nobody else does. What is in the way of one organisation or directory is no
     * reason to leave others.
     *
     * @throws DomainException what was in the way first, for example that the broker did not tell the directories
     */
    public void run(HeldLease lease) {
        if (!provider.available()) {
            return;
        }
        List<SingleSignOn> owners = settings.all();
        EachByItself each = new EachByItself();
        each.of(bound(Bond.KEPT, lease).filter(directory -> !owned(directory, owners)), this::release);
        each.of(bound(Bond.DELETED, lease), directory -> lettingGo.letGo(directory, lease));
        each.of(bound(Bond.RELEASED, lease), directory -> lettingGo.letGo(directory, lease));
        each.of(owners.stream().takeWhile(owner -> lease.held()), this::look);
        Instant now = now();
        each.of(
                bound(Bond.KEPT, lease)
                        .filter(directory -> progress.of(directory).due(now)),
                directory -> reading.read(directory, lease));
        each.throwFirst();
    }

    private Stream<Directory> bound(Bond bond, HeldLease lease) {
        return directories.bound(bond).stream().takeWhile(directory -> lease.held());
    }

    private static boolean owned(Directory directory, List<SingleSignOn> owners) {
        return owners.stream()
                .anyMatch(owner -> owner.organisation().equals(directory.organisation())
                        && owner.provider().equals(directory.provider()));
    }

    private void release(Directory directory) {
        turn.of(directory, known -> {
            if (known.kept() && known.provider().equals(directory.provider())) {
                connecting.bind(known, Bond.RELEASED);
            }
        });
    }

    /** Now and then, and whenever the settings were changed. */
    private void look(SingleSignOn owner) {
        @Nullable Looked last = looked.get(owner.organisation());
        if (last != null && last.version() == owner.version() && last.next().isAfter(now())) {
            return;
        }
        lookAgain(owner, AGAIN_AFTER);
        finding.find(owner, false);
        lookAgain(owner, LOOK_EVERY);
    }

    private void lookAgain(SingleSignOn owner, Duration after) {
        looked.put(owner.organisation(), new Looked(owner.version(), now().plus(after)));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** For which version of the settings somebody looked, and when it is time again. */
    private record Looked(long version, Instant next) {}
}
