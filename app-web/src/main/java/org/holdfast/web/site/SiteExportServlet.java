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
import org.holdfast.web.importing.table.CsvExport;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /sites.csv}: the sites in the caller's sight as a table, filtered as the list is ({@code text},
 * {@code active}, {@code below}, {@code tag}, {@code country}). Written page by page, so that memory stays flat.
 */
@WebServlet(name = "sites-csv", urlPatterns = SiteExportServlet.PATH)
public class SiteExportServlet extends HttpServlet {

    /** Where it answers. */
    public static final String PATH = "/sites.csv";

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor caller;
    private final transient SiteExport sites;

    @Inject
    public SiteExportServlet(CurrentActor caller, SiteExport sites) {
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
            write(actor.get(), SiteFilterInput.filter(filter(request)), response);
        } catch (InvalidInputException refused) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void write(Actor actor, SiteFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"sites.csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (CsvExport csv = new CsvExport(response.getOutputStream())) {
            sites.write(actor, filter, csv);
        }
    }

    private static SiteFilterInput filter(HttpServletRequest request) {
        @Nullable String active = request.getParameter("active");
        return new SiteFilterInput(
                request.getParameter("text"),
                active == null || active.isBlank() ? null : Boolean.valueOf(active),
                filled(request.getParameter("below")),
                request.getParameter("tag"),
                filled(request.getParameter("country")));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
