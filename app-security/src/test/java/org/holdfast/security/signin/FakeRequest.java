package org.holdfast.security.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A request with only what sign-in looks at. */
public final class FakeRequest {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private int sessionIdsChanged;

    private FakeRequest(String method, String address) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        answers.put("getMethod", method);
        answers.put("getRequestURI", path);
        answers.put("getContextPath", "");
        answers.put("getRemoteAddr", "192.0.2.1");
        answers.put("isSecure", false);
        answers.put("getServletPath", path);
        answers.put("getQueryString", question < 0 ? null : address.substring(question + 1));
    }

    public static FakeRequest get(String address) {
        return new FakeRequest("GET", address);
    }

    public static FakeRequest post(String address) {
        return new FakeRequest("POST", address);
    }

    /** What the server made of an address that can be read in two ways. */
    public FakeRequest mappedTo(String path) {
        answers.put("getServletPath", path);
        return this;
    }

    /** A header; several of one name are lines. */
    public FakeRequest header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    /** Sent by the machine of an address. */
    public FakeRequest sentBy(String address) {
        answers.put("getRemoteAddr", address);
        return this;
    }

    public FakeRequest throughTls() {
        answers.put("isSecure", true);
        return this;
    }

    public FakeRequest cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    /** With a field of a form. */
    FakeRequest parameter(String name, String value) {
        answers.put("parameter " + name, value);
        return this;
    }

    /** From a caller whom the container knows. */
    public FakeRequest by(Principal caller) {
        answers.put("getUserPrincipal", caller);
        return this;
    }

    /** With a session of the server's own. */
    FakeRequest withServerSession() {
        answers.put(
                "getSession",
                Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }));
        return this;
    }

    /** How often the server's own session got another id. */
    int sessionIdsChanged() {
        return sessionIdsChanged;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(arguments[0].toString().toLowerCase(Locale.ROOT));
                    case "getHeaders" ->
                        Collections.enumeration(Stream.ofNullable(
                                        headers.get(arguments[0].toString().toLowerCase(Locale.ROOT)))
                                .flatMap(header -> Stream.of(header.split("\n")))
                                .toList());
                    case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
                    case "getParameter" -> answers.get("parameter " + arguments[0]);
                    case "getUserPrincipal" -> answers.get("getUserPrincipal");
                    case "getPathInfo" -> null;
                    case "getSession" -> answers.get("getSession");
                    case "getAttribute" -> answers.get("attribute " + arguments[0]);
                    case "setAttribute" -> answers.put("attribute " + arguments[0], arguments[1]);
                    case "changeSessionId" -> "changed " + ++sessionIdsChanged;
                    default -> {
                        if (!answers.containsKey(method.getName())) {
                            throw new UnsupportedOperationException(method.getName());
                        }
                        yield answers.get(method.getName());
                    }
                });
    }
}
