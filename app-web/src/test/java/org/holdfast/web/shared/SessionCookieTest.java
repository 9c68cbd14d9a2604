package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.holdfast.domain.shared.PublicUrl;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final Map<String, Object> said = new HashMap<>();

    @Test
    void isKeptToTheHostAndToTls() {
        begin("https://holdfast.example.com");
        assertThat(said)
                .containsEntry("setName", "__Host-holdfast-session")
                .containsEntry("setPath", "/")
                .containsEntry("setSecure", true)
                .containsEntry("setHttpOnly", true)
                .containsEntry("SameSite", "Lax");
    }

    @Test
    void worksWithoutTls() {
        begin("http://127.0.0.1:8080");
        assertThat(said)
                .containsEntry("setName", "holdfast-session")
                .containsEntry("setSecure", false)
                .containsEntry("setHttpOnly", true)
                .containsEntry("SameSite", "Lax");
    }

    private void begin(String url) {
        SessionCookieConfig cookie = (SessionCookieConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionCookieConfig.class}, (proxy, method, arguments) -> {
                    if (arguments.length == 2) {
                        said.put(arguments[0].toString(), arguments[1]);
                    } else {
                        said.put(method.getName(), arguments[0]);
                    }
                    return null;
                });
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> cookie);
        new SessionCookie(new PublicUrl(url)).contextInitialized(new ServletContextEvent(context));
    }
}
