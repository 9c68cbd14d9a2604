package org.holdfast.web.signin;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The browser that a page is shown in. */
record Browser(ExternalContext external) {

    static Browser current() {
        return new Browser(FacesContext.getCurrentInstance().getExternalContext());
    }

    HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    HttpServletResponse response() {
        return (HttpServletResponse) external.getResponse();
    }

    /** Sends it to another page of ours. */
    void open(String path) {
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
