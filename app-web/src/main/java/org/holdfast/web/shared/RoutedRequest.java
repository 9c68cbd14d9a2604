package org.holdfast.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose address carries parameters. They win over those of the query and the form. */
final class RoutedRequest extends HttpServletRequestWrapper {

    private final Map<String, String> parameters;

    RoutedRequest(HttpServletRequest request, Map<String, String> parameters) {
        super(request);
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String own = parameters.get(name);
        return own == null ? super.getParameter(name) : own;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String own = parameters.get(name);
        return own == null ? super.getParameterValues(name) : new String[] {own};
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
