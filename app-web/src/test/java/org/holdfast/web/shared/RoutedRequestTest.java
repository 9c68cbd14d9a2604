package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutedRequestTest {

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    @Test
    void prefersWhatTheAddressSays() {
        RoutedRequest request = routed("POST");
        assertThat(request.getParameter("id")).isEqualTo("of the address");
        assertThat(request.getParameterValues("id")).containsExactly("of the address");
        assertThat(request.getParameterMap().get("id")).containsExactly("of the address");
        assertThat(request.getParameter("name")).isEqualTo("Paper mill");
        assertThat(request.getParameter("nothing")).isNull();
    }

    @Test
    void takesWhatIsPostedForAForm() {
        RoutedRequest request = routed("POST");
        assertThat(request.getParameter(VIEW_STATE)).isEqualTo("stateless");
        assertThat(request.getParameterMap()).containsKey(VIEW_STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "post"})
    void takesNothingElseForAForm(String method) {
        RoutedRequest request = routed(method);
        assertThat(request.getParameter(VIEW_STATE)).isNull();
        assertThat(request.getParameterValues(VIEW_STATE)).isNull();
        assertThat(request.getParameterMap()).doesNotContainKey(VIEW_STATE);
        assertThat(Collections.list(request.getParameterNames())).containsExactlyInAnyOrder("id", "name");
    }

    @Test
    void takesNothingOfTheQueryForAForm() {
        RoutedRequest request = new RoutedRequest(
                posted(Map.of("row-take", "M9", "name", "Query", "lone", ""), "name=Paper+mill&name=Saw%20mill"),
                Map.of());
        assertThat(request.getParameter("row-take")).isNull();
        assertThat(request.getParameter("lone")).isNull();
        assertThat(request.getParameterValues("name")).containsExactly("Paper mill", "Saw mill");
        assertThat(request.getParameterMap().get("name")).containsExactly("Paper mill", "Saw mill");
        assertThat(Collections.list(request.getParameterNames())).containsExactly("name");
    }

    @Test
    void readsFormsAsBrowsersWriteThem() {
        RoutedRequest request = new RoutedRequest(
                posted(Map.of(), "a=1&empty=&lone&%C3%BC=%E2%82%AC+%26%3D&a=2&&%zz=3&b=%4&c=x=y"), Map.of());
        assertThat(request.getParameterValues("a")).containsExactly("1", "2");
        assertThat(request.getParameter("empty")).isEmpty();
        assertThat(request.getParameter("lone")).isEmpty();
        assertThat(request.getParameter("ü")).isEqualTo("€ &=");
        assertThat(request.getParameter("c")).isEqualTo("x=y");
        assertThat(Collections.list(request.getParameterNames())).containsExactly("a", "empty", "lone", "ü", "c");
    }

    @Test
    void refusesFormsOfMoreThanAnybodyFillsIn() {
        assertThatThrownBy(() -> PostedForm.parse("a&".repeat(10_001).getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("form-too-large");
        assertThatThrownBy(() -> PostedForm.parse(new byte[PostedForm.LONGEST + 1]))
                .hasMessageContaining("form-too-large");
    }

    private static RoutedRequest routed(String method) {
        Map<String, String> query = Map.of("id", "of the query", "name", "Paper mill", VIEW_STATE, "stateless");
        return new RoutedRequest(
                method.equals("POST")
                        ? posted(query, "id=of+the+form&name=Paper+mill&" + VIEW_STATE + "=stateless")
                        : sent(method, query),
                Map.of("id", "of the address"));
    }

    /** A form that was sent to an address with a query. */
    static HttpServletRequest posted(Map<String, String> query, String body) {
        HttpServletRequest request = sent("POST", query);
        PostedForm.parse(body.getBytes(StandardCharsets.UTF_8)).keptIn(request);
        return request;
    }

    static HttpServletRequest sent(String method, Map<String, String> query) {
        Map<String, Object> attributes = new HashMap<>();
        Map<String, String[]> parameters = new LinkedHashMap<>();
        query.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return (HttpServletRequest) Proxy.newProxyInstance(
                RoutedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getParameterMap" -> parameters;
                    case "getParameter" ->
                        Optional.ofNullable(parameters.get((String) arguments[0]))
                                .map(values -> values[0])
                                .orElse(null);
                    case "getParameterValues" -> parameters.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
