package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.holdfast.domain.shared.ComesTooEarly;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.security.shared.SecurityHeaders;

/** The page of an error. Plain text with places to fill, so that it works when nothing else does. */
@ApplicationScoped
public class ErrorPage {

    static final int TOO_MANY_REQUESTS = 429;

    private final Assets assets;
    private final Texts texts;
    private final UnexpectedErrors errors;
    private final SecurityHeaders headers;
    private final String template;
    private final String root;

    @Inject
    public ErrorPage(
            ServletContext context, Assets assets, Texts texts, UnexpectedErrors errors, SecurityHeaders headers) {
        this.assets = assets;
        this.texts = texts;
        this.errors = errors;
        this.headers = headers;
        this.template = template(context);
        this.root = context.getContextPath();
    }

    /**
     * Answers what went wrong. A broken rule shows its text; anything else is logged once, with an id, and the id is all
     * that the user sees. Of an answer that has begun, nothing can be changed.
     */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        Optional<DomainException> refusal = Causes.find(failure, DomainException.class);
        String where = request.getMethod() + " " + request.getRequestURI();
        String reference =
                refusal.isPresent() ? "" : texts.text("error.reference", Map.of("id", errors.log(where, failure)));
        if (response.isCommitted()) {
            return;
        }
        if (refusal.isPresent()) {
            write(request, response, refusal.get());
        } else {
            writeStatus(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, reference);
        }
    }

    /** What was asked for by an address has no field to mend. */
    private void write(HttpServletRequest request, HttpServletResponse response, DomainException refusal)
            throws IOException {
        if (refusal instanceof InvalidInputException && request.getMethod().equals("GET")) {
            writeStatus(request, response, status(refusal), "");
            return;
        }
        write(request, response, status(refusal), texts.title(refusal), texts.detail(refusal), "", pause(refusal));
    }

    private static Optional<Long> pause(DomainException refusal) {
        return refusal instanceof ComesTooEarly early ? Optional.of(early.seconds()) : Optional.empty();
    }

    /** The page of a status that the server gave. */
    void writeStatus(HttpServletRequest request, HttpServletResponse response, int status, String reference)
            throws IOException {
        String key = "error.http-" + status;
        String known = texts.has(key + ".title") ? key : status < 500 ? "error.http-400" : "error.http-500";
        write(
                request,
                response,
                status,
                texts.text(known + ".title"),
                texts.text(known + ".detail"),
                reference,
                Optional.empty());
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            String detail,
            String reference,
            Optional<Long> wait)
            throws IOException {
        response.reset();
        wait.ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
        headers.apply(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        String page = template.replace("{theme}", Theme.of(request))
                .replace("{root}", root)
                .replace("{title}", escaped(title))
                .replace("{detail}", escaped(detail))
                .replace("{reference}", escaped(reference));
        for (String asset : new String[] {"favicon.svg", "tokens.css", "components.css", "mark.svg"}) {
            page = page.replace("{" + asset + "}", assets.path(asset));
        }
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(DomainException refusal) {
        if (refusal instanceof ComesTooEarly && refusal.kind() != DomainException.Kind.UNAVAILABLE) {
            return TOO_MANY_REQUESTS;
        }
        return switch (refusal.kind()) {
            case INVALID ->
                refusal.code().equals("id-malformed")
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_BAD_REQUEST;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }

    private static String template(ServletContext context) {
        try (InputStream stream = Objects.requireNonNull(context.getResourceAsStream("/WEB-INF/error.html"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
