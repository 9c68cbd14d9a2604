package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.shared.EachByItself;

/**
 * Reads the connections of every organisation anew, now and then, so that what was changed at the broker counts here
 * without anybody saving again. One process of the cluster at a time.
 */
@ApplicationScoped
public class ReadConnections {

    /** The kind of the entry: the broker says something else of the connections. */
    public static final String READ = "sign-on-connections-read";

    private final SingleSignOns settings;
    private final IdentityProvider provider;
    private final SaveSingleSignOn saving;

    @Inject
    public ReadConnections(SingleSignOns settings, IdentityProvider provider, SaveSingleSignOn saving) {
        this.settings = settings;
        this.provider = provider;
        this.saving = saving;
    }

    /**
     * Reads them. What cannot be kept, because another organisation has the domain, changes nothing. That those of one
     * organisation are not told is no reason to leave others.
     *
     * @throws IdentityProviderException when the broker does not tell those of an organisation
     */
    public void read() {
        if (provider.available()) {
            EachByItself each = new EachByItself();
            each.of(settings.all().stream(), this::read);
            each.throwFirst();
        }
    }

    private void read(SingleSignOn known) {
        List<Connection> read = provider.connections(known.provider());
        if (known.withConnections(read).connections().equals(known.connections())) {
            return;
        }
        try {
            saving.save(Actor.holdfast(known.organisation(), Origin.AUTOMATION), () -> {
                SingleSignOn newest = newest(known);
                return Change.changed(READ, newest, newest.withConnections(read));
            });
        } catch (SignOnRefusedException | ConcurrentChangeException overtaken) {
            // somebody else has the domain, or saved meanwhile: it is looked at again the next time
        }
    }

    /** Whoever saved while the broker was asked may have read something newer, and holds what it claimed for that. */
    private SingleSignOn newest(SingleSignOn known) {
        return settings.find(known.organisation())
                .filter(now -> now.version() == known.version())
                .orElseThrow(() -> ConcurrentChangeException.of(known.ref()));
    }
}
