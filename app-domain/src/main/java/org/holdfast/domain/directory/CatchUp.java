package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.shared.HeldLease;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.SingleSignOns;

/**
 * Fetches what happened in directories since the last time: for installations that the broker cannot reach, and after a
 * downtime. One process of the cluster at a time.
 */
@ApplicationScoped
public class CatchUp {

    private static final int MOST_PAGES = 50;

    /** Clocks differ, and a first reading begins a little later. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** The broker keeps events for thirty days. */
    private static final Duration KEPT = Duration.ofDays(25);

    private final DirectoryProvider provider;
    private final SingleSignOns settings;
    private final Directories directories;
    private final HeardEvents heard;
    private final HearEvent hearing;
    private final ConnectDirectory connecting;
    private final DirectoryTurn turn;
    private final Clock clock;

    @Inject
    public CatchUp(
            DirectoryProvider provider,
            SingleSignOns settings,
            Directories directories,
            HeardEvents heard,
            HearEvent hearing,
            ConnectDirectory connecting,
            DirectoryTurn turn,
            Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.directories = directories;
        this.heard = heard;
        this.hearing = hearing;
        this.connecting = connecting;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * Fetches and hears them, as long as nobody else does.
     *
     * @throws IdentityProviderException when the broker does not tell them
     */
    public void run(HeldLease lease) {
        if (!provider.available() || settings.all().isEmpty()) {
            return;
        }
        EventCursor cursor = cursor();
        for (int page = 0; page < MOST_PAGES && lease.held(); page++) {
            EventPage told = fetch(cursor);
            told.events().forEach(hearing::hear);
            cursor = cursor.after(told.last(), now());
            heard.note(cursor);
            if (!told.more() || told.last().isEmpty()) {
                return;
            }
        }
    }

    private EventPage fetch(EventCursor cursor) {
        try {
            return provider.events(cursor.last(), cursor.from());
        } catch (IdentityProviderException refused) {
            if (cursor.last().isPresent() && refused.refused()) {
                begin(cursor.askedAt().minus(OVERLAP));
            }
            throw refused;
        }
    }

    private EventCursor cursor() {
        Optional<EventCursor> known = heard.cursor();
        if (known.filter(cursor -> cursor.askedAt().plus(KEPT).isAfter(now())).isPresent()) {
            return known.get();
        }
        return begin(now().minus(OVERLAP));
    }

    /**
     * What lies before is not told any more, or not known how far it was: directories are read whole. That is noted first,
     * so that whoever dies on the way begins here again.
     */
    private EventCursor begin(Instant from) {
        EventCursor anew = EventCursor.at(from, now());
        directories.bound(Directory.Bond.KEPT).forEach(directory -> turn.of(directory, connecting::want));
        heard.note(anew);
        return anew;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
