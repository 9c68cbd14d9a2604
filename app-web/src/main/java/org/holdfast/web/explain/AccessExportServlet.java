package org.holdfast.web.explain;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.CsvExport;
import org.holdfast.web.shared.DownloadServlet;

/** {@code GET /access.csv}: everything that is granted to anybody, for those who may see that. */
@WebServlet(name = "access-csv", urlPatterns = AccessExportServlet.PATH)
public class AccessExportServlet extends DownloadServlet {

    /** Where it answers. */
    public static final String PATH = "/access.csv";

    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient AccessExport export;

    @Inject
    public AccessExportServlet(CurrentActor caller, Access access, AccessExport export) {
        super(caller);
        this.access = access;
        this.export = export;
    }

    @Override
    protected void download(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        try (CsvExport csv = CsvExport.download(response, "access.csv")) {
            export.write(actor, csv);
        }
    }
}
