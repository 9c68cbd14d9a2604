package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
                sent(
                        "POST",
                        "row%2Dtake=M9&name=Query&%zz&lone",
                        Map.of(
                                "row-take", new String[] {"M9"},
                                "lone", new String[] {""},
                                "name", new String[] {"Query", "Paper mill", "Saw mill"})),
                Map.of());
        assertThat(request.getParameter("row-take")).isNull();
        assertThat(request.getParameter("lone")).isNull();
        assertThat(request.getParameterValues("name")).containsExactly("Paper mill", "Saw mill");
        assertThat(request.getParameterMap().get("name")).containsExactly("Paper mill", "Saw mill");
        assertThat(Collections.list(request.getParameterNames())).containsExactly("name");
    }

    @Test
    void readsTheQueryOnceHoweverManyNamesThereAre() {
        AtomicInteger read = new AtomicInteger();
        HttpServletRequest sent = sent(
                "POST", "a&b", Map.of("one", new String[] {"1"}, "two", new String[] {"2"}, "three", new String[] {"3"
                }));
        RoutedRequest request = new RoutedRequest(
                new HttpServletRequestWrapper(sent) {
                    @Override
                    public String getQueryString() {
                        read.incrementAndGet();
                        return super.getQueryString();
                    }
                },
                Map.of());
        assertThat(request.getParameterMap()).hasSize(3);
        assertThat(request.getParameterMap()).hasSize(3);
        assertThat(request.getParameter("two")).isEqualTo("2");
        assertThat(read).hasValue(1);
    }

    private static RoutedRequest routed(String method) {
        return new RoutedRequest(
                sent(
                        method,
                        "id=of+the+query",
                        Map.of(
                                "id",
                                new String[] {"of the query"},
                                "name",
                                new String[] {"Paper mill"},
                                VIEW_STATE,
                                new String[] {"stateless"})),
                Map.of("id", "of the address"));
    }

    /** As a server gives them: those of the query first. */
    static HttpServletRequest sent(String method, String query, Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RoutedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getQueryString" -> query;
                    case "getAttribute" -> null;
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
