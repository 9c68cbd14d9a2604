package org.holdfast.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages of the page that is being answered, and the one message that an action leaves for the page it leads to. That
 * one travels as the code and parameters of a text in a cookie: no session is needed, and no text can be put in.
 */
@Named
@RequestScoped
public class Notices {

    private static final String COOKIE = "holdfast-notice";
    private static final String CODE = "*";
    private static final int SECONDS = 60;
    private static final int LONGEST = 200;

    private final HttpServletRequest request;
    private final Texts texts;

    @Inject
    public Notices(HttpServletRequest request, Texts texts) {
        this.request = request;
        this.texts = texts;
    }

    /** Leaves the notice {@code notice.<code>} for the next page, for example before a redirect. */
    public void leave(FacesContext context, String code, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(CODE, code);
        String value = all.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(shortened(entry.getValue())))
                .collect(Collectors.joining("&"));
        context.getExternalContext().addResponseCookie(COOKIE, value, attributes(SECONDS));
    }

    /** Everything that the page has to say. */
    public List<Notice> shown() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Notice> shown = new ArrayList<>();
        left().ifPresent(notice -> {
            shown.add(notice);
            context.getExternalContext().addResponseCookie(COOKIE, "", attributes(0));
        });
        context.getMessageList(null).stream().map(Notices::notice).forEach(shown::add);
        return shown;
    }

    private Optional<Notice> left() {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> read(cookie.getValue()));
    }

    private Optional<Notice> read(String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : value.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        String key = "notice." + parameters.getOrDefault(CODE, "");
        if (!texts.has(key)) {
            return Optional.empty();
        }
        String kind = texts.has(key + ".kind") ? texts.text(key + ".kind") : "good";
        String detail = texts.has(key + ".detail") ? texts.text(key + ".detail", parameters) : "";
        return Optional.of(new Notice(kind, texts.text(key, parameters), detail));
    }

    private static Notice notice(FacesMessage message) {
        message.rendered();
        String kind = message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0
                ? "bad"
                : message.getSeverity().equals(FacesMessage.SEVERITY_WARN) ? "warn" : "info";
        String summary = Objects.requireNonNullElse(message.getSummary(), "");
        String detail = Objects.requireNonNullElse(message.getDetail(), "");
        return new Notice(kind, summary, detail.equals(summary) ? "" : detail);
    }

    private static Map<String, Object> attributes(int seconds) {
        return Map.of("path", "/", "maxAge", seconds, "httpOnly", true, "SameSite", "Lax");
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }
}
