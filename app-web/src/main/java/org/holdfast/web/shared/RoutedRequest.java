package org.holdfast.web.shared;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request whose address carries parameters. They win over those of the query and the form. Only what is posted is a
 * form: Faces takes any request with a view state for one, so that a link on another site's page could press a button
 * here. Of what is posted the query is no part: an address with {@code ?remove-form=…} could, when any other button of
 * that page is pressed.
 */
final class RoutedRequest extends HttpServletRequestWrapper {

    private static final String MARK_OF_A_FORM = ResponseStateManager.VIEW_STATE_PARAM;

    private final Map<String, String> parameters;
    private final Supplier<Map<String, String[]>> all = Once.of(this::together);

    RoutedRequest(HttpServletRequest request, Map<String, String> parameters) {
        super(request);
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String @Nullable [] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String own = parameters.get(name);
        if (own != null) {
            return new String[] {own};
        }
        if (PostedForm.isIn(this)) {
            String[] posted = PostedForm.of(this).values(name);
            return posted.length == 0 ? null : posted;
        }
        return name.equals(MARK_OF_A_FORM) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return all.get();
    }

    private Map<String, String[]> together() {
        Map<String, String[]> all = new LinkedHashMap<>();
        Set<String> given = PostedForm.isIn(this)
                ? PostedForm.of(this).names()
                : super.getParameterMap().keySet();
        Stream.concat(given.stream(), parameters.keySet().stream())
                .forEach(name ->
                        Optional.ofNullable(getParameterValues(name)).ifPresent(values -> all.put(name, values)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
