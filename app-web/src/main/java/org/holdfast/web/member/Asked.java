package org.holdfast.web.member;

import jakarta.faces.context.FacesContext;
import java.util.Optional;

/** What the address or the form of the present request says. */
final class Asked {

    private Asked() {}

    /** The text of a parameter; empty where it is missing or blank. */
    static Optional<String> text(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
