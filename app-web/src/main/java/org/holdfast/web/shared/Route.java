package org.holdfast.web.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An address and the page behind it.
 *
 * @param pattern segments after a slash; one in braces matches any and becomes a request parameter of that name
 * @param view the page, from the root of the application
 */
record Route(List<String> pattern, String view) {

    /** @param pattern for example {@code /sites/{id}} */
    static Route of(String pattern, String view) {
        return new Route(segments(pattern), view);
    }

    /** The segments of a path; none for the root. A trailing slash counts as an empty segment. */
    static List<String> segments(String path) {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    /** The parameters in a path of this route, or empty where the path is not of this route. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != pattern.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int index = 0; index < path.size(); index++) {
            String expected = pattern.get(index);
            String actual = path.get(index);
            if (expected.startsWith("{") && !actual.isEmpty()) {
                parameters.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
