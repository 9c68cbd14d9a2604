package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;

/**
 * The edge: what no page dealt with becomes an error page here. A broken rule shows its text; anything else is logged
 * once, with an id, and the id is all that the user sees.
 */
public class EdgeFilter extends HttpFilter {

    private final transient ErrorPage page;
    private final transient UnexpectedErrors errors;

    @Inject
    public EdgeFilter(ErrorPage page, UnexpectedErrors errors) {
        this.page = page;
        this.errors = errors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            answer(request, response, failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Optional<DomainException> refusal = Causes.find(failure, DomainException.class);
        if (refusal.isPresent() && !response.isCommitted()) {
            page.write(request, response, refusal.get());
            return;
        }
        String id = errors.log(request.getMethod() + " " + request.getRequestURI(), failure);
        if (!response.isCommitted()) {
            page.writeUnexpected(request, response, id);
        }
    }
}
