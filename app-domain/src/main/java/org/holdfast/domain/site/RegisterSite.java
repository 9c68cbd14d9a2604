package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Ids;

/** A member registers a site. */
@ApplicationScoped
public class RegisterSite {

    /** The kind of the entry. */
    public static final String REGISTERED = "site-registered";

    private final Access access;
    private final ReadSites sites;
    private final SiteCodes codes;
    private final SiteTree tree;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public RegisterSite(Access access, ReadSites sites, SiteCodes codes, SiteTree tree, Recorder recorder, Ids ids) {
        this.access = access;
        this.sites = sites;
        this.codes = codes;
        this.tree = tree;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Registers an active site.
     *
     * @param parent the site above; empty for the top of the tree
     * @throws SiteRefusedException {@code site-code-taken}, {@code site-tree-too-deep}
     * @throws org.holdfast.domain.shared.NotFoundException when the caller cannot see the parent
     * @throws org.holdfast.domain.access.AccessRefusedException when the caller may not write there
     */
    public Site register(Actor actor, Optional<SiteId> parent, SiteDetails details) {
        ScopePath above = parent.map(id -> sites.get(actor, id).path()).orElse(ScopePath.of(actor.organisation()));
        access.require(actor, Permission.SITE_WRITE, above);
        Site site = Site.register(new SiteId(ids.next()), above, details);
        codes.claim(site);
        return tree.rooted(recorder.record(actor, Change.created(REGISTERED, site)));
    }
}
