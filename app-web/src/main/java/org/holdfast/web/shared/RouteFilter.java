package org.holdfast.web.shared;

import jakarta.faces.application.ProjectStage;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Leads an address of {@link Routes} to its page. The page's file cannot be reached by its own name. */
public class RouteFilter extends HttpFilter {

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    private final transient Bodies bodies;

    @Inject
    public RouteFilter(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        Optional<Routes.Match> match = Routes.find(path).filter(found -> open(path));
        if (match.isPresent()) {
            if (PostedForm.isIn(request) && PostedForm.isReadable(request)) {
                PostedForm.parse(bodies.bytes(request, PostedForm.LONGEST)).keptIn(request);
            }
            Map<String, String> parameters = match.get().parameters();
            request.setAttribute(Parameters.OF_ADDRESS, parameters);
            RoutedRequest routed = new RoutedRequest(request, parameters);
            request.getRequestDispatcher(match.get().view()).forward(routed, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith(FACES_RESOURCES)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean open(String path) {
        return !path.startsWith(Routes.DEVELOPMENT)
                || ProjectStage.Development.name()
                        .equals(getServletContext().getInitParameter(ProjectStage.PROJECT_STAGE_PARAM_NAME));
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.indexOf('%') < 0 ? path : decoded(path);
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
