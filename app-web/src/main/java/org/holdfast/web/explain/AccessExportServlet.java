package org.holdfast.web.explain;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.CsvExport;
import org.holdfast.web.shared.DownloadServlet;

/**
 * {@code GET /access.csv}: everything that is granted to anybody, for those who may see that. {@code ?site=}, {@code ?board=}
 * or {@code ?group=} with an id: what reaches that one thing, for those who may see it there.
 */
@WebServlet(name = "access-csv", urlPatterns = AccessExportServlet.PATH)
public class AccessExportServlet extends DownloadServlet {

    /** Where it answers. */
    public static final String PATH = "/access.csv";

    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient ExplainedThings things;
    private final transient AccessExport export;

    @Inject
    public AccessExportServlet(CurrentActor caller, Access access, ExplainedThings things, AccessExport export) {
        super(caller);
        this.access = access;
        this.things = things;
        this.export = export;
    }

    @Override
    protected void download(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<ExplainedThings.Kind> asked = ExplainedThings.Kind.named(request.getParameterMap());
        if (asked.isEmpty()) {
            access.requireEverywhere(actor, Permission.ACCESS_READ);
            try (CsvExport csv = CsvExport.download(response, "access.csv")) {
                export.write(actor, csv);
            }
        } else {
            ExplainedThings.Kind kind = ExplainedThings.Kind.only(asked);
            String id = Optional.ofNullable(request.getParameter(kind.word())).orElse("");
            ExplainedThing thing = things.get(actor, kind, id);
            export.require(actor, thing);
            try (CsvExport csv = CsvExport.download(response, "access-" + kind.word() + ".csv")) {
                export.write(actor, thing, csv);
            }
        }
    }
}
