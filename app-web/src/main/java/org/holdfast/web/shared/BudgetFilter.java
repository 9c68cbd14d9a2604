package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
        String path = mapped(request);
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

    /** What the server answers, whatever detours the address takes to it. */
    private static String mapped(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static void answer(HttpServletResponse response, TooManyCallsException tooMany) throws IOException {
        response.setStatus(ErrorPage.TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(TOO_MANY);
    }
}
