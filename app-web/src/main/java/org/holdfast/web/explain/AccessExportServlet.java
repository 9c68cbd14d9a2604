package org.holdfast.web.explain;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.CsvExport;

/** {@code GET /access.csv}: everything that is granted to anybody, for those who may see that. */
@WebServlet(name = "access-csv", urlPatterns = AccessExportServlet.PATH)
public class AccessExportServlet extends HttpServlet {

    /** Where it answers. */
    public static final String PATH = "/access.csv";

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor caller;
    private final transient Access access;
    private final transient AccessExport export;

    @Inject
    public AccessExportServlet(CurrentActor caller, Access access, AccessExport export) {
        this.caller = caller;
        this.access = access;
        this.export = export;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Actor> actor = caller.find();
        if (actor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!access.mayEverywhere(actor.get(), Permission.ACCESS_READ)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            write(actor.get(), response);
        }
    }

    private void write(Actor actor, HttpServletResponse response) throws IOException {
        try (CsvExport csv = CsvExport.download(response, "access.csv")) {
            export.write(actor, csv);
        }
    }
}
