package org.holdfast.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.CsvExport;
import org.holdfast.web.shared.DownloadServlet;
import org.holdfast.web.shared.Parameters;

/**
 * {@code GET /sites.csv}: the sites in the caller's sight as a table, narrowed by the parameters of the list's
 * page. Written page by page, so that memory stays flat.
 */
@WebServlet(name = "sites-csv", urlPatterns = SiteExportServlet.PATH)
public class SiteExportServlet extends DownloadServlet {

    /** Where it answers. */
    public static final String PATH = "/sites.csv";

    private static final long serialVersionUID = 1L;

    private final transient Parameters parameters;
    private final transient ReadSiteGroups groups;
    private final transient SiteExport sites;

    @Inject
    public SiteExportServlet(Parameters parameters, CurrentActor caller, ReadSiteGroups groups, SiteExport sites) {
        super(caller);
        this.parameters = parameters;
        this.groups = groups;
        this.sites = sites;
    }

    @Override
    protected void download(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteFilter filter = SiteQuery.from(parameters).within(actor, groups).filter();
        try (CsvExport csv = CsvExport.download(response, "sites.csv")) {
            sites.write(actor, filter, csv);
        }
    }
}
