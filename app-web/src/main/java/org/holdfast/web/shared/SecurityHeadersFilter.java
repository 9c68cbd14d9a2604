package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.holdfast.security.shared.SecurityHeaders;

/** Gives every answer the {@link SecurityHeaders}, and lets nothing be kept unless what answers says so. */
public class SecurityHeadersFilter extends HttpFilter {

    private final transient SecurityHeaders headers;

    @Inject
    public SecurityHeadersFilter(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.apply(request, response);
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
