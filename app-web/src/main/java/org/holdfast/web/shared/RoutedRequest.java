package org.holdfast.web.shared;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose address carries parameters. They win over those of the query and the form. Only what is posted is a
 * form: Faces takes any request with a view state for one, so that a link on another site's page could press a button
 * here.
 */
final class RoutedRequest extends HttpServletRequestWrapper {

    private static final String MARK_OF_A_FORM = ResponseStateManager.VIEW_STATE_PARAM;

    private final Map<String, String> parameters;

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
        return hidden(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        all.keySet().removeIf(this::hidden);
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private boolean hidden(String name) {
        return name.equals(MARK_OF_A_FORM) && !getMethod().equals("POST");
    }
}
