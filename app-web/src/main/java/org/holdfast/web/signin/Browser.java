package org.holdfast.web.signin;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The browser that a page is shown in. */
public record Browser(ExternalContext external) {

    /** Of the request that is being answered. */
    public static Browser current() {
        return new Browser(FacesContext.getCurrentInstance().getExternalContext());
    }

    /** What it asks. */
    public HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    /** What it is answered. */
    public HttpServletResponse response() {
        return (HttpServletResponse) external.getResponse();
    }

    /** Sends it to another page of ours. */
    public void open(String path) {
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
