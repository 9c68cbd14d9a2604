package org.holdfast.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An address with its query.
 *
 * @param path from the root of the server
 * @param query the parameters in their order
 */
public record Link(String path, Map<String, String> query) {

    public Link {
        query = new LinkedHashMap<>(query);
    }

    /** An address without a query. */
    static Link to(String path) {
        return new Link(path, Map.of());
    }

    /** The same with a parameter. */
    public Link with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Link(path, more);
    }

    /** The same with a parameter, where there is a value. */
    public Link with(String name, Optional<String> value) {
        return value.map(given -> with(name, given)).orElse(this);
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
