package org.holdfast.persistence.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.persistence.shared.Pages;

/** A list of sites as a query that the indexes (path, key, search, active) answer. */
final class SiteQuery {

    private SiteQuery() {}

    /** What matches, in no order. */
    static Bson of(Sight sight, SiteFilter filter) {
        return of(Pages.inSight(looked(sight, filter)), sight, filter);
    }

    /** What matches, for a list in an order. */
    static Bson inOrder(Sight sight, SiteFilter filter) {
        Sight looked = looked(sight, filter);
        return of(filter.below().isPresent() ? Pages.inSight(looked) : Pages.inSightInOrder(looked), sight, filter);
    }

    /** What begins with a text, in the order of what does. */
    static Bson beginning(Sight sight, String text, SiteSort by) {
        String key = by == SiteSort.NAME ? FoldedText.fold(text) : FoldedText.caseless(text);
        return and(Pages.inSightInOrder(sight), regex(SiteDocument.keyField(by), "^" + Pattern.quote(key)));
    }

    /** Whoever sees everything looks for some sites as somebody does who sees just these. */
    private static Sight looked(Sight sight, SiteFilter filter) {
        return sight.wholeOrganisation()
                ? filter.within()
                        .map(some -> new Sight(sight.organisation(), keys(some)))
                        .orElse(sight)
                : sight;
    }

    private static List<String> keys(Set<SiteId> sites) {
        return sites.stream().map(SiteId::value).sorted().toList();
    }

    private static Bson of(Bson inSight, Sight sight, SiteFilter filter) {
        List<Bson> all = new ArrayList<>();
        filter.below().ifPresent(site -> all.add(eq("path", site.value())));
        all.add(inSight);
        filter.within().filter(some -> !sight.wholeOrganisation()).ifPresent(some -> all.add(in("path", keys(some))));
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
