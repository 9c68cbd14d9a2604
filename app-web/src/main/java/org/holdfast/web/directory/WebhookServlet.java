package org.holdfast.web.directory;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.holdfast.domain.shared.TooMuchAtOnceException;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.security.workos.WorkosDirectories;
import org.holdfast.security.workos.WorkosWebhooks;
import org.holdfast.web.shared.Bodies;

/** What WorkOS pushes. It needs no session and no header of ours: only what is signed counts. Its answers say nothing. */
public class WebhookServlet extends HttpServlet {

    /** Where it answers. */
    public static final String PATH = WorkosDirectories.WEBHOOK;

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final String LATER = "60";

    private final transient WorkosWebhooks webhooks;
    private final transient TrustedProxies proxies;
    private final transient Bodies bodies;

    @Inject
    public WebhookServlet(WorkosWebhooks webhooks, TrustedProxies proxies, Bodies bodies) {
        this.bodies = bodies;
        this.webhooks = webhooks;
        this.proxies = proxies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!webhooks.open()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            answer(response, outcome(request));
        }
    }

    private WorkosWebhooks.Outcome outcome(HttpServletRequest request) throws IOException {
        try {
            return webhooks.take(
                    proxies.address(request),
                    Optional.ofNullable(request.getHeader(WorkosWebhooks.HEADER)),
                    body(request));
        } catch (TooMuchAtOnceException busy) {
            return WorkosWebhooks.Outcome.LATER;
        }
    }

    private Optional<byte[]> body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > WorkosWebhooks.LONGEST) {
            return Optional.empty();
        }
        byte[] read = bodies.bytes(request, WorkosWebhooks.LONGEST);
        return Optional.of(read).filter(bytes -> bytes.length <= WorkosWebhooks.LONGEST);
    }

    private static void answer(HttpServletResponse response, WorkosWebhooks.Outcome outcome) {
        response.setStatus(
                switch (outcome) {
                    case TAKEN -> HttpServletResponse.SC_OK;
                    case REFUSED -> HttpServletResponse.SC_BAD_REQUEST;
                    case TOO_MANY -> TOO_MANY;
                    case LATER -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                    case CLOSED -> HttpServletResponse.SC_NOT_FOUND;
                });
        if (outcome == WorkosWebhooks.Outcome.TOO_MANY || outcome == WorkosWebhooks.Outcome.LATER) {
            response.setHeader("Retry-After", LATER);
        }
    }
}
