package org.holdfast.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.domain.shared.PageRequest;

/** What the address of a page says: its parameters, which part of a list is asked for, and addresses like it. */
@RequestScoped
public class PageAddress {

    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    /** A parameter that is not blank. */
    public Optional<String> text(String parameter) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(parameter))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A parameter that the route names; empty text where it is missing, which no id accepts. */
    public String id(String parameter) {
        return text(parameter).orElse("");
    }

    /**
     * The page of a list that is asked for with {@code after} or {@code before}.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code cursor-invalid}
     */
    public PageRequest page(Cursors list, int size) {
        return text(BEFORE)
                .map(cursor -> PageRequest.before(list.key(BEFORE, cursor), size))
                .orElseGet(() -> text(AFTER)
                        .map(cursor -> PageRequest.after(list.key(AFTER, cursor), size))
                        .orElse(PageRequest.first(size)));
    }

    /** The query of an address with these parameters, {@code ?a=b&c=d}; those without a value are left out. */
    public static String query(Map<String, Optional<String>> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> value.ifPresent(text -> given.put(name, text)));
        return given.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
