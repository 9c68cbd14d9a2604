package org.holdfast.web.shared;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.security.signin.CurrentActor;

/**
 * {@code GET} of a file that is made for the caller: 401 for nobody. What is refused before the first byte was written gets
 * the page and the status of its refusal, as on any other address.
 */
public abstract class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor caller;

    protected DownloadServlet(CurrentActor caller) {
        this.caller = caller;
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Actor> actor = caller.find();
        if (actor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            download(actor.get(), request, response);
        }
    }

    /** Writes the file for somebody signed in; checks everything that may be refused before it begins to. */
    protected abstract void download(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
