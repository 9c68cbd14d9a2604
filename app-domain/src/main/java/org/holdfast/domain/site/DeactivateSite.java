package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** A member takes a site out of every scope, or back in; its data stays. */
@ApplicationScoped
public class DeactivateSite {

    /** The kind of the entry when a site leaves the scopes. */
    public static final String DEACTIVATED = "site-deactivated";

    /** The kind of the entry when a site comes back. */
    public static final String REACTIVATED = "site-reactivated";

    private final ChangeSite changes;

    @Inject
    public DeactivateSite(ChangeSite changes) {
        this.changes = changes;
    }

    /** Takes the site out of every scope. Those below it stay in. */
    public Site deactivate(Actor actor, SiteId id, long version, Optional<String> reason) {
        Site before = changes.writable(actor, id, version);
        return changes.change(actor, DEACTIVATED, before, Site::deactivated, reason);
    }

    /** Brings the site back into the scopes. */
    public Site reactivate(Actor actor, SiteId id, long version, Optional<String> reason) {
        Site before = changes.writable(actor, id, version);
        return changes.change(actor, REACTIVATED, before, Site::reactivated, reason);
    }
}
