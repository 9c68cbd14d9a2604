package org.holdfast.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.shared.PageRequest;

/** What the address and the form of the present request say. */
@RequestScoped
public class Parameters {

    /** The attribute with those that the address itself carries; what is injected is the request before its routing. */
    static final String OF_ADDRESS = Parameters.class.getName();

    private final HttpServletRequest request;

    @Inject
    public Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** A value without blanks around it; empty where it is absent or blank. What a form says wins over the query. */
    public Optional<String> text(String name) {
        return ofAddress(name)
                .or(() -> posted(name).findFirst())
                .or(() -> Optional.ofNullable(request.getParameter(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** What an address names; empty text where it is missing, which no id accepts. */
    public String id(String name) {
        return text(name).orElse("");
    }

    /** Every value of a name, as given; where there is a form, those of the form alone. */
    public List<String> texts(String name) {
        if (PostedForm.isIn(request)) {
            return posted(name).toList();
        }
        return Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }

    /** Every value of a name that a form says; an address says nothing here. */
    public List<String> ofForm(String name) {
        return posted(name).toList();
    }

    /** The page of a list that {@code after} or {@code before} ask for; else the first. */
    public PageRequest page(Cursors list, int size) {
        return page(list, "", size);
    }

    /**
     * The same of one of several lists of a page.
     *
     * @param list what its cursors are of
     * @param which comes before the names of its parameters
     */
    public PageRequest page(Cursors list, String which, int size) {
        String forward = which + "after";
        String backward = which + "before";
        Optional<PageRequest> after = text(forward).map(cursor -> PageRequest.after(list.key(forward, cursor), size));
        return after.or(() -> text(backward).map(cursor -> PageRequest.before(list.key(backward, cursor), size)))
                .orElseGet(() -> PageRequest.first(size));
    }

    /** The value of a cookie; empty where it is absent or blank. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** A link within the application. */
    public Link link(String path) {
        return Link.to(request.getContextPath() + path);
    }

    private Stream<String> posted(String name) {
        return PostedForm.isIn(request) ? Stream.of(PostedForm.of(request).values(name)) : Stream.empty();
    }

    private Optional<String> ofAddress(String name) {
        return request.getAttribute(OF_ADDRESS) instanceof Map<?, ?> address
                ? Optional.ofNullable(address.get(name)).map(Object::toString)
                : Optional.empty();
    }
}
