package org.holdfast.web.shared;

import static org.holdfast.web.shared.RequestRefusedException.malformed;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the form of a request says, in {@code application/x-www-form-urlencoded} of UTF-8 (url.spec.whatwg.org). The query of
 * its address is no part of it, which may come from anybody: a link to a page of ours with {@code ?row-take=…} would press a
 * button of whoever presses another one there.
 */
public final class PostedForm {

    /** The longest form, in bytes. */
    static final int LONGEST = 2 * 1_024 * 1_024;

    /** As many as the server takes of a request whose body it reads itself. */
    private static final int MOST_FIELDS = 10_000;

    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final PostedForm NONE = new PostedForm(Map.of());

    private final Map<String, List<String>> values;

    private PostedForm(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Whether a request brings a form. */
    static boolean isIn(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    /** Whether its body is one that can be read. */
    static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /**
     * The form of a body. What cannot be decoded is left out.
     *
     * @throws RequestRefusedException {@code form-too-large}
     */
    public static PostedForm parse(byte[] body) {
        if (body.length > LONGEST) {
            throw malformed("form-too-large", Map.of("maximum", LONGEST));
        }
        String text = new String(body, StandardCharsets.UTF_8);
        Map<String, List<String>> values = new LinkedHashMap<>();
        int fields = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('&', from);
            int to = end < 0 ? text.length() : end;
            if (++fields > MOST_FIELDS) {
                throw malformed("form-too-large", Map.of("maximum", LONGEST));
            }
            add(values, text.substring(from, to));
            from = to + 1;
        }
        return new PostedForm(values);
    }

    private static void add(Map<String, List<String>> values, String field) {
        int equals = field.indexOf('=');
        try {
            String name = decoded(equals < 0 ? field : field.substring(0, equals));
            String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
            if (!field.isEmpty()) {
                values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        } catch (IllegalArgumentException malformed) {
            // browsers send none such
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Lets everybody who has the request find it. */
    void keptIn(HttpServletRequest request) {
        request.setAttribute(PostedForm.class.getName(), this);
    }

    /** The form of a request; an empty one where none was read. */
    static PostedForm of(HttpServletRequest request) {
        return request.getAttribute(PostedForm.class.getName()) instanceof PostedForm form ? form : NONE;
    }

    /** The names of its fields, in their order. */
    Set<String> names() {
        return values.keySet();
    }

    /** The values of a name, in their order. */
    String[] values(String name) {
        return values.getOrDefault(name, List.of()).toArray(String[]::new);
    }
}
