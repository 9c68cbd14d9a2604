package org.holdfast.web.importing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.shared.ComesTooEarly;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.security.signin.NotSignedInException;
import org.holdfast.web.graph.GraphErrors;
import org.holdfast.web.graph.GraphJson;
import org.holdfast.web.shared.Bodies;
import org.holdfast.web.shared.SameOrigin;

/**
 * Where programs bring files for imports, as GraphQL carries no files: {@code POST /import-files?name=sites.csv} with the
 * bytes as the body. The answer names the file's id, for the mutations; errors look as those of GraphQL do.
 */
@WebServlet(name = "import-files", urlPatterns = ImportFileServlet.PATH)
public class ImportFileServlet extends HttpServlet {

    /** Where it answers. */
    public static final String PATH = "/import-files";

    private static final String NAME = "name=";

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor caller;
    private final transient BringFile bringing;
    private final transient GraphErrors errors;
    private final transient Bodies bodies;

    @Inject
    public ImportFileServlet(CurrentActor caller, BringFile bringing, GraphErrors errors, Bodies bodies) {
        this.bodies = bodies;
        this.caller = caller;
        this.bringing = bringing;
        this.errors = errors;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        Map<String, Object> answer = answer(request, response);
        GraphJson.write(answer, response.getOutputStream());
    }

    private Map<String, Object> answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            SameOrigin.check(request);
            Actor actor = caller.get().through(Origin.API);
            BroughtFile file = bodies.file(
                    request,
                    () -> bringing.bring(
                            actor, name(request), request.getContentLengthLong(), request.getInputStream()));
            response.setStatus(HttpServletResponse.SC_CREATED);
            return told(file);
        } catch (DomainException refused) {
            response.setStatus(status(refused));
            if (refused instanceof ComesTooEarly early) {
                response.setHeader("Retry-After", Long.toString(early.seconds()));
            }
            return Map.of("errors", List.of(errors.of(refused)));
        } catch (RuntimeException unforeseen) {
            // the edge for programs: logged here with an id, and told nothing but it
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return Map.of("errors", List.of(errors.of(unforeseen)));
        }
    }

    /** From the address alone: asking for a parameter would read a body that calls itself a form, as that of curl does. */
    private static String name(HttpServletRequest request) {
        return Stream.of(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .filter(part -> part.startsWith(NAME))
                .map(part -> decoded(part.substring(NAME.length())))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return part;
        }
    }

    private static Map<String, Object> told(BroughtFile file) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", file.id().value());
        told.put("name", file.name());
        told.put("size", file.size());
        told.put("expires", file.expires().toString());
        return told;
    }

    private static int status(DomainException refused) {
        if (refused instanceof NotSignedInException) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        if (refused.code().equals(FileProblem.TOO_LARGE.code())) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return switch (refused.kind()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case INVALID, NOT_FOUND, CONFLICT -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
