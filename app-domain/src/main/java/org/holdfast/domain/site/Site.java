package org.holdfast.domain.site;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * A place or an organisational level.
 *
 * @param id identifies it
 * @param version 1 when registered, one more with each change
 * @param path the organisation, the sites above, and itself; derived from the parents
 * @param details what is known of it
 * @param active an inactive site keeps its data and leaves every scope
 */
public record Site(SiteId id, long version, ScopePath path, SiteDetails details, boolean active) implements Aggregate {

    /** The word of the journal. */
    public static final String TYPE = "site";

    /** The most levels of the tree. */
    public static final int MAXIMUM_DEPTH = 20;

    public Site {
        if (!path.own().equals(id.value())) {
            throw new IllegalArgumentException("a site's path ends at the site");
        }
    }

    /** A new site below a path (the organisation's, or the parent's). */
    public static Site register(SiteId id, ScopePath above, SiteDetails details) {
        if (above.keys().size() > MAXIMUM_DEPTH) {
            throw SiteRefusedException.tooDeep();
        }
        return new Site(id, 1, above.below(id.value()), details, true);
    }

    /** How a site is named in the journal. */
    public static AggregateRef ref(SiteId id) {
        return new AggregateRef(TYPE, id.value());
    }

    /** The site that an image of the journal shows, lying below a path. */
    static Site from(SiteId id, long version, ScopePath above, Fields image) {
        return new Site(id, version, above.below(id.value()), SiteDetails.from(image), image.flag("active"));
    }

    /** With other details. */
    public Site described(SiteDetails other) {
        return new Site(id, version + 1, path, other, active);
    }

    /**
     * Below another path.
     *
     * @throws SiteRefusedException {@code site-parent-cycle} when that lies below this site
     */
    public Site moved(ScopePath above) {
        if (above.contains(id.value())) {
            throw SiteRefusedException.cycle();
        }
        if (above.keys().size() > MAXIMUM_DEPTH) {
            throw SiteRefusedException.tooDeep();
        }
        return new Site(id, version + 1, above.below(id.value()), details, active);
    }

    /** Out of every scope, keeping its data. */
    public Site deactivated() {
        return new Site(id, version + 1, path, details, false);
    }

    /** Back in the scopes. */
    public Site reactivated() {
        return new Site(id, version + 1, path, details, true);
    }

    /** The site directly above. */
    public Optional<SiteId> parent() {
        List<String> keys = path.keys();
        return keys.size() < 3 ? Optional.empty() : Optional.of(new SiteId(keys.get(keys.size() - 2)));
    }

    /** The sites above, from the top. */
    public List<SiteId> ancestors() {
        List<String> keys = path.keys();
        return keys.subList(1, keys.size() - 1).stream().map(SiteId::new).toList();
    }

    /** The boundary it belongs to. */
    public OrganisationId organisation() {
        return path.organisation();
    }

    /** What people call it. */
    public SiteName name() {
        return details.name();
    }

    /** The external reference. */
    public Optional<SiteCode> code() {
        return details.code();
    }

    @Override
    public AggregateRef ref() {
        return ref(id);
    }

    @Override
    public Fields fields() {
        Fields fields = details.fields().with("parent", parent().map(SiteId::value));
        return fields.with("active", active);
    }
}
