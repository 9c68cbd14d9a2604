package org.holdfast.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.CsvExport;
import org.holdfast.web.shared.Parameters;

/**
 * {@code GET /sites.csv}: the sites in the caller's sight as a table, narrowed by the parameters of the list's
 * page. Written page by page, so that memory stays flat.
 */
@WebServlet(name = "sites-csv", urlPatterns = SiteExportServlet.PATH)
public class SiteExportServlet extends HttpServlet {

    /** Where it answers. */
    public static final String PATH = "/sites.csv";

    private static final long serialVersionUID = 1L;

    private final transient Parameters parameters;
    private final transient CurrentActor caller;
    private final transient SiteExport sites;

    @Inject
    public SiteExportServlet(Parameters parameters, CurrentActor caller, SiteExport sites) {
        this.parameters = parameters;
        this.caller = caller;
        this.sites = sites;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Actor> actor = caller.find();
        if (actor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            write(actor.get(), SiteQuery.from(parameters).filter(), response);
        } catch (InvalidInputException refused) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void write(Actor actor, SiteFilter filter, HttpServletResponse response) throws IOException {
        try (CsvExport csv = CsvExport.download(response, "sites.csv")) {
            sites.write(actor, filter, csv);
        }
    }
}
