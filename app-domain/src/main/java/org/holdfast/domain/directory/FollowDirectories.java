package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.holdfast.domain.directory.Directory.Bond;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.signon.IdentityProviderException;
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
    private final Exclusive exclusive;
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
            Exclusive exclusive,
            Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.directories = directories;
        this.finding = finding;
        this.connecting = connecting;
        this.reading = reading;
        this.lettingGo = lettingGo;
        this.progress = progress;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /**
     * Does what there is to do. That the broker does not tell one organisation's directories is no reason to leave others.
     *
     * @throws IdentityProviderException when it did not tell those of an organisation
     */
    public void run() {
        if (!provider.available()) {
            return;
        }
        List<SingleSignOn> owners = settings.all();
        directories.bound(Bond.KEPT).stream()
                .filter(directory -> !owned(directory, owners))
                .forEach(this::release);
        directories.bound(Bond.DELETED).forEach(lettingGo::letGo);
        directories.bound(Bond.RELEASED).forEach(lettingGo::letGo);
        List<IdentityProviderException> failures =
                owners.stream().flatMap(owner -> look(owner).stream()).toList();
        Instant now = now();
        directories.bound(Bond.KEPT).stream()
                .filter(directory -> progress.of(directory).due(now))
                .forEach(reading::read);
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static boolean owned(Directory directory, List<SingleSignOn> owners) {
        return owners.stream()
                .anyMatch(owner -> owner.organisation().equals(directory.organisation())
                        && owner.provider().equals(directory.provider()));
    }

    private void release(Directory directory) {
        exclusive.doing("directory/" + directory.organisation(), () -> connecting.bind(directory, Bond.RELEASED));
    }

    /** Now and then, and whenever the settings were changed. */
    private Optional<IdentityProviderException> look(SingleSignOn owner) {
        @Nullable Looked last = looked.get(owner.organisation());
        if (last != null && last.version() == owner.version() && last.next().isAfter(now())) {
            return Optional.empty();
        }
        try {
            finding.find(owner, false);
            looked.put(owner.organisation(), new Looked(owner.version(), now().plus(LOOK_EVERY)));
            return Optional.empty();
        } catch (IdentityProviderException broken) {
            looked.put(owner.organisation(), new Looked(owner.version(), now().plus(AGAIN_AFTER)));
            return Optional.of(broken);
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** For which version of the settings somebody looked, and when it is time again. */
    private record Looked(long version, Instant next) {}
}
