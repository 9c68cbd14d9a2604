package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private static final Map<String, String> OWN_PAGE = Map.of(
            "Cookie", "session=1",
            "X-Holdfast-Request", "1",
            "Sec-Fetch-Site", "same-origin",
            "Origin", "https://holdfast.example.com",
            "Host", "holdfast.example.com");

    @Test
    void letsOurOwnPageThrough() {
        assertThatCode(() -> SameOrigin.check(request(OWN_PAGE))).doesNotThrowAnyException();
    }

    @Test
    void letsAScriptWithoutSessionThrough() {
        assertThatCode(() -> SameOrigin.check(request(Map.of("Host", "holdfast.example.com"))))
                .doesNotThrowAnyException();
    }

    @Test
    void letsAnOldBrowserThroughThatTellsNoSite() {
        Map<String, String> headers = new HashMap<>(OWN_PAGE);
        headers.remove("Sec-Fetch-Site");
        headers.remove("Origin");
        assertThatCode(() -> SameOrigin.check(request(headers))).doesNotThrowAnyException();
    }

    @Test
    void ignoresThePortOfTheScheme() {
        Map<String, String> headers = new HashMap<>(OWN_PAGE);
        headers.put("Host", "HOLDFAST.example.com:443");
        assertThatCode(() -> SameOrigin.check(request(headers))).doesNotThrowAnyException();
    }

    @Test
    void refusesASessionWithoutTheHeader() {
        Map<String, String> headers = new HashMap<>(OWN_PAGE);
        headers.remove("X-Holdfast-Request");
        refuses(headers, "request-header-missing");
        headers.put("X-Holdfast-Request", "0");
        refuses(headers, "request-header-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://other.example.com",
        "Origin, https://holdfast.example.com:8443",
        "Origin, null",
        "Origin, https://holdfast.example.com.other.example.com",
    })
    void refusesAnotherSite(String header, String value) {
        Map<String, String> headers = new HashMap<>(OWN_PAGE);
        headers.put(header, value);
        refuses(headers, "request-cross-origin");
    }

    private static void refuses(Map<String, String> headers, String code) {
        assertThatThrownBy(() -> SameOrigin.check(request(headers)))
                .isInstanceOfSatisfying(RequestRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SameOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getHeader")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return headers.get((String) arguments[0]);
                });
    }
}
