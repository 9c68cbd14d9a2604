package org.holdfast.security.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A response that remembers what was done to it. */
public final class FakeResponse {

    private final Map<String, String> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final StringWriter body = new StringWriter();
    private int status = 200;

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    List<Cookie> cookies() {
        return cookies;
    }

    public String body() {
        return body.toString();
    }

    public HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "setStatus" -> status = (int) arguments[0];
                        case "setHeader" -> headers.put(arguments[0].toString(), arguments[1].toString());
                        case "setContentType" -> headers.put("Content-Type", arguments[0].toString());
                        case "setCharacterEncoding" -> headers.put("charset", arguments[0].toString());
                        case "addCookie" -> cookies.add((Cookie) arguments[0]);
                        case "getStatus" -> {
                            return status;
                        }
                        case "getWriter" -> {
                            return new PrintWriter(body, true);
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }
}
