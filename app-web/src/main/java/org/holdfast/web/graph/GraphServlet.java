package org.holdfast.web.graph;

import static org.holdfast.web.shared.RequestRefusedException.malformed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.ComesTooEarly;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.TooMuchAtOnceException;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.security.signin.NotSignedInException;
import org.holdfast.web.shared.Bodies;
import org.holdfast.web.shared.RequestRefusedException;
import org.holdfast.web.shared.SameOrigin;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint {@code /graphql}: {@code POST} with {@code application/json} and one operation. SmallRye's own servlet
 * reads the whole body, answers {@code GET} and cannot be told about limits or errors, so this one takes its place.
 */
@WebServlet(name = "graphql", urlPatterns = GraphServlet.PATH, loadOnStartup = 1)
public class GraphServlet extends HttpServlet {

    /** Where it answers. */
    public static final String PATH = "/graphql";

    private static final long serialVersionUID = 1L;
    private static final String INDEX = "/WEB-INF/classes/" + GraphIndex.FILE;

    private final transient CurrentActor caller;
    private final transient GraphErrors errors;
    private final transient GraphSettings settings;
    private final transient Bodies bodies;
    private transient @Nullable GraphEngine engine;

    @Inject
    public GraphServlet(CurrentActor caller, GraphErrors errors, Bodies bodies, Config config) {
        this.bodies = bodies;
        this.caller = caller;
        this.errors = errors;
        this.settings = GraphSettings.from(config);
    }

    @Override
    public void init() {
        InputStream index = Objects.requireNonNull(getServletContext().getResourceAsStream(INDEX), INDEX);
        GraphSchemas schemas = GraphSchemas.of(GraphIndex.read(index));
        engine = new GraphEngine(schemas, settings, errors);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = response.getOutputStream();
        try {
            GraphRequest asked = asked(request);
            Objects.requireNonNull(engine).run(asked, asker(), answer -> GraphJson.write(answer, out));
        } catch (NotSignedInException | RequestRefusedException | TooMuchAtOnceException refused) {
            response.setStatus(status(refused));
            if (refused instanceof ComesTooEarly early) {
                response.setHeader("Retry-After", Long.toString(early.seconds()));
            }
            GraphJson.write(Map.of("errors", List.of(errors.of(refused))), out);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            doPost(request, response);
        } else {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private GraphRequest asked(HttpServletRequest request) throws IOException {
        SameOrigin.check(request);
        checkContentType(request);
        if (caller.find().isEmpty()) {
            throw NotSignedInException.notSignedIn();
        }
        return GraphRequest.parse(body(request));
    }

    /** All sessions and tokens of a member are one. */
    private String asker() {
        Actor actor = caller.get();
        return actor.organisation().value() + " " + actor.person();
    }

    private static void checkContentType(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
            throw malformed("graphql-content-type");
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getContentLengthLong() > settings.bodyBytes()
                ? new byte[0]
                : bodies.bytes(request, settings.bodyBytes());
        if (body.length > settings.bodyBytes() || request.getContentLengthLong() > settings.bodyBytes()) {
            throw malformed("graphql-body-too-large", Map.of("maximum", settings.bodyBytes()));
        }
        return body;
    }

    private static int status(DomainException refused) {
        return switch (refused.code()) {
            case "too-much-at-once", "too-many-answers-unfetched" -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case "not-signed-in" -> HttpServletResponse.SC_UNAUTHORIZED;
            case "graphql-body-too-large" -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case "graphql-content-type" -> HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
            default ->
                refused.kind() == DomainException.Kind.FORBIDDEN
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
