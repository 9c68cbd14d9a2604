package org.holdfast.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the form of a request says. A request mixes that with the query of its address, and an address may come from
 * anybody: a link to a page of ours with {@code ?row-take=…} would press a button of whoever presses another one there.
 */
final class PostedForm {

    private static final String[] NOTHING = {};

    private final HttpServletRequest request;
    private final Map<String, Integer> inQuery;

    private PostedForm(HttpServletRequest request, Map<String, Integer> inQuery) {
        this.request = request;
        this.inQuery = inQuery;
    }

    /** Whether a request brings a form. */
    static boolean isIn(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    /** The form of a request. Reads the query once, however many names are asked for. */
    static PostedForm of(HttpServletRequest request) {
        Map<String, Integer> inQuery = new HashMap<>();
        Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .forEach(name -> inQuery.merge(name, 1, Integer::sum));
        return new PostedForm(request, inQuery);
    }

    /** The values of a name in the form; those of the query come before them and are left out. */
    String[] values(String name) {
        String[] all = Optional.ofNullable(request.getParameterValues(name)).orElse(NOTHING);
        int ofQuery = inQuery.getOrDefault(name, 0);
        return Arrays.copyOfRange(all, Math.min(ofQuery, all.length), all.length);
    }

    /** What cannot be decoded is no parameter for the server either. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
