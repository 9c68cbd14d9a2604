package org.holdfast.persistence.bench;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.site.KnownPlaces;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.SiteTotals;
import org.holdfast.domain.site.Sites;

/** Where granted sites lie, on the same stopwatch: it is asked only of those who do not see everything. */
@Alternative
@Priority(1)
@ApplicationScoped
class TimedPlaces extends KnownPlaces {

    @Inject
    TimedPlaces(Sites sites, SiteTotals totals, Clock clock) {
        super(sites, totals, clock);
    }

    @Override
    public Places of(Sight sight) {
        return TimedAccess.Stopwatch.timed(() -> super.of(sight));
    }
}
