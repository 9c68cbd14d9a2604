package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Where an action leads: to another address, so that loading the page again does nothing twice. */
@ApplicationScoped
public class Onward {

    private final Notices notices;

    @Inject
    public Onward(Notices notices) {
        this.notices = notices;
    }

    /** Leads to an address of the application, for example {@code /sites}. */
    public void to(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        context.responseComplete();
    }

    /** The same, where the page then shows the notice {@code notice.<code>}. */
    public void to(String path, String code, Map<String, String> parameters) {
        notices.leave(FacesContext.getCurrentInstance(), code, parameters);
        to(path);
    }
}
