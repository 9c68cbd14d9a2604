package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;

/** What every change of an existing site has in common: seen, allowed, of the expected version, and different. */
@ApplicationScoped
public class ChangeSite {

    private final Access access;
    private final ReadSites sites;
    private final Recorder recorder;

    @Inject
    public ChangeSite(Access access, ReadSites sites, Recorder recorder) {
        this.access = access;
        this.sites = sites;
        this.recorder = recorder;
    }

    /**
     * The site, when the caller may change it and knows its newest version.
     *
     * @throws ConcurrentChangeException when it has another version
     */
    Site writable(Actor actor, SiteId id, long version) {
        Site site = sites.get(actor, id);
        access.require(actor, Permission.SITE_WRITE, site.path());
        if (site.version() != version) {
            throw ConcurrentChangeException.of(site.ref());
        }
        return site;
    }

    /** Records the change, unless it makes no difference. */
    Site change(Actor actor, String kind, Site before, UnaryOperator<Site> changing, Optional<String> reason) {
        Change<Site> change =
                Change.changed(kind, before, changing.apply(before)).because(reason);
        return change.fields().isEmpty() ? before : recorder.record(actor, change);
    }
}
