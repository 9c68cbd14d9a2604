package org.holdfast.security.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.security.signin.FakeRequest;
import org.holdfast.security.signin.FakeResponse;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static final String PLAIN = "http://127.0.0.1:8080";

    @Test
    void keepBrowsersOnTlsWherePeopleUseIt() {
        assertThat(sent("https://holdfast.example.com", FakeRequest.get("/"))).contains("max-age=31536000");
        assertThat(sent(PLAIN, FakeRequest.get("/").throughTls())).contains("max-age=31536000");
        assertThat(sent(PLAIN, FakeRequest.get("/").sentBy("192.0.2.7").header("X-Forwarded-Proto", "https")))
                .contains("max-age=31536000");
    }

    @Test
    void promiseNoTlsWhereThereIsNone() {
        assertThat(sent(PLAIN, FakeRequest.get("/"))).isEmpty();
        assertThat(sent(PLAIN, FakeRequest.get("/").sentBy("192.0.2.8").header("X-Forwarded-Proto", "https")))
                .isEmpty();
    }

    @Test
    void warnOnceWhereCookiesCouldBeKeptToTlsAndAreNot() {
        List<LogRecord> warnings = new ArrayList<>();
        Logger log = Logger.getLogger(SecurityHeaders.class.getName());
        Handler keeping = new Handler() {

            @Override
            public void publish(LogRecord warning) {
                warnings.add(warning);
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        log.addHandler(keeping);
        TrustedProxies proxies = new TrustedProxies(MapConfig.of(Map.of()));
        SecurityHeaders headers = new SecurityHeaders(proxies, new PublicUrl(PLAIN));
        headers.apply(FakeRequest.get("/").request(), new FakeResponse().response());
        assertThat(warnings).isEmpty();
        headers.apply(FakeRequest.get("/").throughTls().request(), new FakeResponse().response());
        headers.apply(FakeRequest.get("/").throughTls().request(), new FakeResponse().response());
        log.removeHandler(keeping);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void nameTheScriptsOfOneAnswerAlone() {
        SecurityHeaders headers = new SecurityHeaders(new TrustedProxies(MapConfig.of(Map.of())), new PublicUrl(PLAIN));
        HttpServletRequest request = FakeRequest.get("/").request();
        String first = policy(headers, request);
        assertThat(first)
                .contains("script-src 'nonce-" + request.getAttribute(SecurityHeaders.NONCE) + "';")
                .containsPattern("'nonce-[A-Za-z0-9_-]{22}'");
        assertThat(policy(headers, request)).as("set again on the way out").isEqualTo(first);
        assertThat(policy(headers, FakeRequest.get("/").request())).isNotEqualTo(first);
    }

    private static String policy(SecurityHeaders headers, HttpServletRequest request) {
        FakeResponse response = new FakeResponse();
        headers.apply(request, response.response());
        return response.header("Content-Security-Policy").orElseThrow();
    }

    private static Optional<String> sent(String url, FakeRequest request) {
        TrustedProxies proxies = new TrustedProxies(MapConfig.of(Map.of(TrustedProxies.KEY, "192.0.2.7")));
        FakeResponse response = new FakeResponse();
        new SecurityHeaders(proxies, new PublicUrl(url)).apply(request.request(), response.response());
        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        return response.header("Strict-Transport-Security");
    }
}
