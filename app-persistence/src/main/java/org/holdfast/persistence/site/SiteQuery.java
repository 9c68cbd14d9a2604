package org.holdfast.persistence.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.persistence.shared.Pages;

/** A list of sites as a query that the indexes (path, key, search, active) answer. */
final class SiteQuery {

    private SiteQuery() {}

    /** What matches, in no order. */
    static Bson of(Sight sight, SiteFilter filter) {
        return of(Pages.inSight(sight), filter);
    }

    /** What matches, for a list in an order. */
    static Bson inOrder(Sight sight, SiteFilter filter) {
        return of(filter.below().isPresent() ? Pages.inSight(sight) : Pages.inSightInOrder(sight), filter);
    }

    private static Bson of(Bson sight, SiteFilter filter) {
        List<Bson> all = new ArrayList<>();
        filter.below().ifPresent(site -> all.add(eq("path", site.value())));
        all.add(sight);
        filter.active().ifPresent(active -> all.add(eq("active", active)));
        filter.text().map(FoldedText::fold).filter(text -> !text.isEmpty()).ifPresent(text -> all.add(contains(text)));
        filter.tag().ifPresent(tag -> all.add(contains(SiteDocument.tag(tag))));
        filter.country().ifPresent(country -> all.add(contains(SiteDocument.country(country))));
        return and(all);
    }

    private static Bson contains(String text) {
        return regex("search", Pattern.quote(text));
    }
}
