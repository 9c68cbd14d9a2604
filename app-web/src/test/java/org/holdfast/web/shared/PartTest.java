package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {

    private static final List<Integer> MANY = IntStream.range(0, 429).boxed().toList();

    @Test
    void showsEachElementInOneOfItsParts() {
        Part<Integer> first = part("");
        Part<Integer> second = part("200");
        assertThat(first.items()).hasSize(200).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(200);
        assertThat(first.count()).isEqualTo("1–200 of 429");
        assertThat(second.count()).isEqualTo("201–400 of 429");
        assertThat(first.next().map(Link::toString)).contains("/me?from=200");
        assertThat(first.previous()).isEmpty();
        assertThat(second.previous().map(Link::toString)).contains("/me");
        assertThat(second.first()).isEmpty();
        Part<Integer> third = part("400");
        assertThat(third.items()).hasSize(29).doesNotContainAnyElementsOf(second.items());
        assertThat(third.first().map(Link::toString)).contains("/me");
        assertThat(third.next()).isEmpty();
    }

    @Test
    void beginsAnewWhereTheAddressSaysNonsense() {
        assertThat(part("one")).isEqualTo(part(""));
        assertThat(part("-200")).isEqualTo(part(""));
        assertThat(part("99999999")).isEqualTo(part(""));
        assertThat(part("600")).isEqualTo(part(""));
        assertThat(part("210")).isEqualTo(part("200"));
    }

    private static Part<Integer> part(String from) {
        return Part.of(MANY, new Parameters(request(from)), "/me");
    }

    private static HttpServletRequest request(String from) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PartTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "GET";
                    case "getContextPath" -> "";
                    case "getAttribute" -> null;
                    case "getParameter" -> from;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
