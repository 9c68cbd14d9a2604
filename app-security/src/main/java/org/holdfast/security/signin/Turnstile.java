package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Lets a request pass, or answers it with the way to the sign-in page, in the form that its sender understands. */
@ApplicationScoped
public class Turnstile {

    private static final String NOT_SIGNED_IN = """
            {"data":null,"errors":[{"message":"Sign in first.","extensions":{"code":"not-signed-in"}}]}""";

    /** Says that what was sent is lost. A form is sent to the address of its page, so that the way back leads there. */
    private static final String UNSAVED = "&unsaved=yes";

    /**
     * Whether the request goes on; otherwise it has been answered.
     *
     * @param ended whether the browser came with a session that is one no more
     */
    boolean passes(
            HttpServletRequest request, HttpServletResponse response, Optional<SessionCaller> caller, boolean ended) {
        if (Doors.open(request) || caller.flatMap(SessionCaller::actor).isPresent()) {
            return true;
        }
        if (caller.isEmpty()) {
            answer(request, response, ReturnAddress.of(request), ended);
            return false;
        }
        return halfway(request, response);
    }

    private boolean halfway(HttpServletRequest request, HttpServletResponse response) {
        if (Doors.openHalfway(request)) {
            return true;
        }
        send(request, response, "/choose-organisation");
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ReturnAddress wanted, boolean ended) {
        boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (reading) {
            send(request, response, ended ? wanted.signInAnew() : wanted.signIn());
        } else if (ended && !Doors.openHalfway(request)) {
            send(request, response, wanted.signInAnew() + UNSAVED);
        } else {
            ReturnAddress home = ReturnAddress.of(Optional.empty());
            send(request, response, ended ? home.signInAnew() : home.signIn());
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String address) {
        try {
            response.setHeader("Cache-Control", "no-store");
            if (Doors.api(request)) {
                write(response, HttpServletResponse.SC_UNAUTHORIZED, "application/json", NOT_SIGNED_IN);
            } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                write(response, HttpServletResponse.SC_OK, "text/xml", partial(address));
            } else if (page(request)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", address);
            } else {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the browser is about to show the answer, rather than a script or an image asking. */
    private static boolean page(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Dest"))
                .map("document"::equals)
                .orElse(true);
    }

    private static String partial(String address) {
        return "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\"/></partial-response>";
    }

    private static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body);
    }
}
