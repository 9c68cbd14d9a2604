package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.limit.TooManyCallsException;
import org.holdfast.domain.shared.Askers;
import org.holdfast.security.shared.Caller;
import org.holdfast.security.signin.SessionBudget;

/**
 * Stops a session that asks for too much in a minute, and a member who asks for too much at once by all sessions together, or
 * by all tokens: pages, GraphQL, files to take away; not what pages are made of.
 */
public class BudgetFilter extends HttpFilter {

    private static final List<String> FREE =
            List.of("/assets/", "/jakarta.faces.resource/", "/health/", "/favicon.ico");
    private static final String GRAPHQL = "/graphql";
    private static final String TOO_MANY = """
            {"data":null,"errors":[{"message":"Too many calls. Wait as long as Retry-After says.","extensions":{"code":"too-many-calls"}}]}""";

    /** More than a browser asks for that opens all its tabs again, as most of them wait a moment. */
    private static final int AT_ONCE = 12;

    private static final int WAITING = 12;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Askers.Place NOBODYS = () -> {};

    private final transient SessionBudget budget;
    private final transient Askers members;

    @Inject
    public BudgetFilter(SessionBudget budget) {
        this(budget, new Askers(AT_ONCE, WAITING));
    }

    BudgetFilter(SessionBudget budget, Askers members) {
        this.budget = budget;
        this.members = members;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = mapped(request);
        if (FREE.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        Askers.Place place;
        try {
            place = taken(request);
        } catch (TooManyCallsException tooMany) {
            if (!path.equals(GRAPHQL)) {
                throw tooMany;
            }
            answer(response, tooMany);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            place.close();
        }
    }

    private Askers.Place taken(HttpServletRequest request) {
        budget.take(request);
        Optional<Actor> actor = request.getUserPrincipal() instanceof Caller caller ? caller.actor() : Optional.empty();
        return actor.isEmpty()
                ? NOBODYS
                : members.enter(asker(actor.get()), WAIT).orElseThrow(() -> new TooManyCallsException(WAIT));
    }

    /** A member's programs take no place from their pages: by these they revoke a token that asks too much. */
    private static String asker(Actor actor) {
        return (actor.origin() == Origin.TOKEN ? "programs of " : "") + actor.person();
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
