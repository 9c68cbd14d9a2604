package org.holdfast.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.CsvCell;
import org.holdfast.web.shared.Parameters;

/**
 * The sites of a list as CSV: all that match, in the order of the list, read a page at a time so that memory stays flat.
 * Read twice, as the headings of the own fields are known only after all have been seen.
 */
public class SiteExportServlet extends HttpServlet {

    private static final List<String> HEADINGS = List.of(
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
            "Tags");

    private final transient Parameters parameters;
    private final transient CurrentActor caller;
    private final transient ReadSites sites;

    @Inject
    public SiteExportServlet(Parameters parameters, CurrentActor caller, ReadSites sites) {
        this.parameters = parameters;
        this.caller = caller;
        this.sites = sites;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = caller.get();
        SiteQuery query = SiteQuery.from(parameters);
        Set<String> ownFields = new TreeSet<>();
        pages(actor, query)
                .flatMap(page -> page.items().stream())
                .forEach(site -> ownFields.addAll(site.details().ownFields().keySet()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"sites.csv\"");
        PrintWriter out = response.getWriter();
        out.write('\uFEFF');
        write(out, Stream.concat(HEADINGS.stream(), ownFields.stream()));
        pages(actor, query).flatMap(page -> page.items().stream()).forEach(site -> write(out, cells(site, ownFields)));
        out.flush();
    }

    private Stream<Page<Site>> pages(Actor actor, SiteQuery query) {
        return Stream.iterate(
                        Optional.of(read(actor, query, PageRequest.first(PageRequest.MAXIMUM))),
                        Optional::isPresent,
                        page -> page.filter(Page::hasNext).map(read -> read(actor, query, after(read, query))))
                .flatMap(Optional::stream);
    }

    private Page<Site> read(Actor actor, SiteQuery query, PageRequest page) {
        return sites.page(actor, query.filter(), query.sort(), page);
    }

    private PageRequest after(Page<Site> page, SiteQuery query) {
        Site last = page.items().get(page.items().size() - 1);
        return PageRequest.after(sites.keyOf(last, query.sort()), PageRequest.MAXIMUM);
    }

    private static Stream<String> cells(Site site, Set<String> ownFields) {
        Optional<Coordinates> at = site.details().coordinates();
        List<String> cells = new ArrayList<>();
        cells.add(site.id().value());
        cells.add(site.name().value());
        cells.add(site.code().map(Object::toString).orElse(""));
        cells.add(site.active() ? "yes" : "no");
        cells.add(site.parent().map(Object::toString).orElse(""));
        cells.add(site.details().address().street().orElse(""));
        cells.add(site.details().address().postalCode().orElse(""));
        cells.add(site.details().address().city().orElse(""));
        cells.add(site.details().address().region().orElse(""));
        cells.add(site.details().address().country().map(land -> land.code()).orElse(""));
        cells.add(at.map(point -> Double.toString(point.latitude())).orElse(""));
        cells.add(at.map(point -> Double.toString(point.longitude())).orElse(""));
        cells.add(String.join(", ", site.details().tags()));
        ownFields.forEach(name -> cells.add(site.details().ownFields().getOrDefault(name, "")));
        return cells.stream();
    }

    private static void write(PrintWriter out, Stream<String> cells) {
        out.write(cells.map(CsvCell::of).collect(Collectors.joining(",")));
        out.write("\r\n");
    }
}
