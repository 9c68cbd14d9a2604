package org.holdfast.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.web.importing.table.CsvExport;

/** Writes the sites in sight as a table, a page at a time. */
@ApplicationScoped
public class SiteExport {

    private static final List<Object> HEADINGS = List.of(
            "Id",
            "Name",
            "Code",
            "Active",
            "Parent id",
            "Street",
            "Postal code",
            "City",
            "Region",
            "Country",
            "Latitude",
            "Longitude",
            "Tags",
            "Own fields");

    private final ReadSites sites;

    @Inject
    public SiteExport(ReadSites sites) {
        this.sites = sites;
    }

    /** Writes a heading and then every site that matches, by name. */
    void write(Actor actor, SiteFilter filter, CsvExport csv) {
        csv.row(HEADINGS);
        Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.MAXIMUM));
        while (next.isPresent()) {
            Page<Site> page = sites.page(actor, filter, SiteSort.NAME, next.get());
            page.items().forEach(site -> csv.row(cells(site)));
            next = following(page);
        }
    }

    private Optional<PageRequest> following(Page<Site> page) {
        if (!page.hasNext()) {
            return Optional.empty();
        }
        Site last = page.items().get(page.items().size() - 1);
        return Optional.of(PageRequest.after(sites.keyOf(last, SiteSort.NAME), PageRequest.MAXIMUM));
    }

    private static List<Object> cells(Site site) {
        SiteDetails details = site.details();
        Address address = details.address();
        List<Object> cells = new ArrayList<>();
        cells.add(site.id().value());
        cells.add(site.name().value());
        cells.add(site.code().map(SiteCode::value).orElse(""));
        cells.add(site.active() ? "yes" : "no");
        cells.add(site.parent().map(SiteId::value).orElse(""));
        cells.add(address.street().orElse(""));
        cells.add(address.postalCode().orElse(""));
        cells.add(address.city().orElse(""));
        cells.add(address.region().orElse(""));
        cells.add(address.country().map(Country::code).orElse(""));
        cells.add(number(details.coordinates().map(Coordinates::latitude)));
        cells.add(number(details.coordinates().map(Coordinates::longitude)));
        cells.add(String.join("; ", details.tags()));
        cells.add(details.ownFields().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse(""));
        return cells;
    }

    private static Object number(Optional<Double> value) {
        return value.map(Object.class::cast).orElse("");
    }
}
