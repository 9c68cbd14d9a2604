package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.holdfast.domain.limit.TooManyCallsException;
import org.holdfast.security.signin.SessionBudget;

/** Stops a session that asks for too much in a minute: pages, GraphQL, files to take away; not what pages are made of. */
public class BudgetFilter extends HttpFilter {

    private static final List<String> FREE =
            List.of("/assets/", "/jakarta.faces.resource/", "/health/", "/favicon.ico");
    private static final String GRAPHQL = "/graphql";
    private static final String TOO_MANY = """
            {"data":null,"errors":[{"message":"Too many calls. Wait as long as Retry-After says.","extensions":{"code":"too-many-calls"}}]}""";

    private final transient SessionBudget budget;

    @Inject
    public BudgetFilter(SessionBudget budget) {
        this.budget = budget;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (FREE.stream().noneMatch(path::startsWith)) {
            try {
                budget.take(request);
            } catch (TooManyCallsException tooMany) {
                if (!path.equals(GRAPHQL)) {
                    throw tooMany;
                }
                answer(response, tooMany);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void answer(HttpServletResponse response, TooManyCallsException tooMany) throws IOException {
        response.setStatus(ErrorPage.TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(TOO_MANY);
    }
}
