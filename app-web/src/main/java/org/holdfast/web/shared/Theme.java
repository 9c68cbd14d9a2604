package org.holdfast.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Light, dark, or as the device: what the person chose is in a cookie, so that the first paint has it right. */
@Named
@RequestScoped
public class Theme {

    private static final String COOKIE = "holdfast-theme";
    private static final String AUTO = "auto";
    private static final Set<String> ALL = Set.of("light", "dark", AUTO);

    private final HttpServletRequest request;

    @Inject
    public Theme(HttpServletRequest request) {
        this.request = request;
    }

    /** The theme of this request: light, dark or auto. */
    public String current() {
        return of(request);
    }

    static String of(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE) && ALL.contains(cookie.getValue()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(AUTO);
    }
}
