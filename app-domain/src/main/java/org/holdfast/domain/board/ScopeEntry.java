package org.holdfast.domain.board;

import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.site.SiteId;

/** A part of a board's scope. */
public sealed interface ScopeEntry {

    /** Whether a site that lies on the path is in this part. */
    boolean includes(ScopePath path);

    /** The site that it names. */
    default Optional<SiteId> site() {
        return Optional.empty();
    }

    /** Every site of the organisation, also those to come. */
    record WholeOrganisation() implements ScopeEntry {

        @Override
        public boolean includes(ScopePath path) {
            return true;
        }
    }

    /** One site, without those below it. */
    record SiteOnly(SiteId id) implements ScopeEntry {

        @Override
        public boolean includes(ScopePath path) {
            return path.own().equals(id.value());
        }

        @Override
        public Optional<SiteId> site() {
            return Optional.of(id);
        }
    }

    /** A site and all below it, also those to come. */
    record SiteWithBelow(SiteId id) implements ScopeEntry {

        @Override
        public boolean includes(ScopePath path) {
            return path.contains(id.value());
        }

        @Override
        public Optional<SiteId> site() {
            return Optional.of(id);
        }
    }

    /** As plain values, for the journal. */
    default Map<String, Object> asMap() {
        if (this instanceof SiteOnly only) {
            return Map.of("what", "site", "site", only.id().value());
        }
        if (this instanceof SiteWithBelow below) {
            return Map.of("what", "site-with-below", "site", below.id().value());
        }
        return Map.of("what", "whole-organisation");
    }

    /** What {@link #asMap()} made. */
    static ScopeEntry from(Fields fields) {
        return switch (fields.text("what")) {
            case "site" -> new SiteOnly(new SiteId(fields.text("site")));
            case "site-with-below" -> new SiteWithBelow(new SiteId(fields.text("site")));
            default -> new WholeOrganisation();
        };
    }
}
