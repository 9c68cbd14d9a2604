package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalRedirectsTest {

    private final List<String> done = new ArrayList<>();
    private final HttpServletResponse response = new LocalRedirects((HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                done.add(method.getName() + (arguments == null ? "" : List.of(arguments)));
                return null;
            }));

    @Test
    void nameAPathOnly() throws IOException {
        response.sendRedirect("/sites?q=a");
        assertThat(done)
                .containsExactly("resetBuffer", "setStatus[302]", "setHeader[Location, /sites?q=a]", "flushBuffer");
    }

    @Test
    void leaveOtherHostsToTheServer() throws IOException {
        response.sendRedirect("//elsewhere.example.com/");
        response.sendRedirect("https://elsewhere.example.com/");
        assertThat(done)
                .containsExactly(
                        "sendRedirect[//elsewhere.example.com/]", "sendRedirect[https://elsewhere.example.com/]");
    }
}
