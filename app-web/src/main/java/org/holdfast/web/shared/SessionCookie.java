package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import org.holdfast.domain.shared.PublicUrl;

/**
 * The cookie by which the server finds the views of the few pages that keep one. It signs nobody in, and is guarded like
 * those that do.
 */
public class SessionCookie implements ServletContextListener {

    private static final String NAME = "holdfast-session";

    private final PublicUrl url;

    @Inject
    public SessionCookie(PublicUrl url) {
        this.url = url;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(url.secure() ? "__Host-" + NAME : NAME);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(url.secure());
        cookie.setAttribute("SameSite", "Lax");
    }
}
