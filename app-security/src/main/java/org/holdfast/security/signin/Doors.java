package org.holdfast.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.security.workos.WorkosDirectories;

/** Which addresses may be reached without being signed in. Everything that is not named here needs a sign-in. */
final class Doors {

    private static final Set<String> OPEN =
            Set.of("/sign-in", "/welcome", "/error", "/favicon.ico", "/robots.txt", WorkosDirectories.WEBHOOK);
    /** Below {@code /dev/} is nothing in production. */
    private static final Set<String> OPEN_BELOW =
            Set.of("/sign-in/", "/health/", "/assets/", "/resources/", "/jakarta.faces.resource/", "/dev/");

    /** For those who proved who they are and have not chosen an organisation. */
    private static final Set<String> OPEN_HALFWAY = Set.of("/choose-organisation", "/sign-out");

    private static final Set<String> API = Set.of("/graphql", "/import-files");

    private Doors() {}

    /** Whether anybody may come in. */
    static boolean open(HttpServletRequest request) {
        return Stream.of(asked(request), mapped(request)).allMatch(Doors::open);
    }

    /** Whether those without an organisation may come in. */
    static boolean openHalfway(HttpServletRequest request) {
        return Stream.of(asked(request), mapped(request)).allMatch(OPEN_HALFWAY::contains);
    }

    /** Whether it is a call of the API: what programs with a token may call. */
    static boolean api(HttpServletRequest request) {
        return API.contains(mapped(request)) || mapped(request).startsWith("/graphql/");
    }

    private static boolean open(String path) {
        return OPEN.contains(path) || (OPEN_BELOW.stream().anyMatch(path::startsWith) && plain(path));
    }

    /** Nothing in it that one part of the server could read differently from another. */
    private static boolean plain(String path) {
        return Stream.of("..", ";", "//", "\\", "%", "\0").noneMatch(path::contains);
    }

    /** As the browser wrote it, decoded once. */
    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return path;
        }
    }

    /** As the server understood it. */
    private static String mapped(HttpServletRequest request) {
        return Optional.ofNullable(request.getServletPath()).orElse("")
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
