package org.holdfast.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.holdfast.security.workos.WorkosDirectories;

/**
 * Refuses a writing request that a browser sends on behalf of another site's page. Pages keep no view state (and so no
 * token), this stands in its place. GraphQL has its own, stricter check and its own way to say no. What is pushed to us
 * is believed by its signature and comes with no session.
 */
public class SameOriginFilter extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> WITH_THEIR_OWN = Set.of("/graphql", WorkosDirectories.WEBHOOK);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READING.contains(request.getMethod()) && !WITH_THEIR_OWN.contains(request.getServletPath())) {
            SameOrigin.checkOrigin(request);
        }
        chain.doFilter(request, response);
    }
}
