package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The edge: what nobody dealt with becomes an error page here, and redirects stay with us.
 */
public class EdgeFilter extends HttpFilter {

    private final transient ErrorPage page;

    @Inject
    public EdgeFilter(ErrorPage page) {
        this.page = page;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, new LocalRedirects(response));
        } catch (ServletException | RuntimeException failure) {
            page.answer(request, response, failure);
        }
    }
}
