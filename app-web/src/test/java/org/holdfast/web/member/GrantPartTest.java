package org.holdfast.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Parameters;
import org.junit.jupiter.api.Test;

class GrantPartTest {

    private static final Set<Grant> MANY = IntStream.range(0, 229)
            .mapToObj(number -> new Grant(Role.EDITOR, "01HZZZZZZZ0000000000000%03d".formatted(number)))
            .collect(Collectors.toSet());

    @Test
    void showsEachGrantInOneOfItsParts() {
        GrantPart first = part("");
        GrantPart second = part("200");
        assertThat(first.grants()).hasSize(200).doesNotContainAnyElementsOf(second.grants());
        assertThat(second.grants()).hasSize(29);
        assertThat(first.count()).isEqualTo("1–200 of 229");
        assertThat(second.count()).isEqualTo("201–229 of 229");
        assertThat(first.next().map(Link::toString)).contains("/me?from=200");
        assertThat(first.previous()).isEmpty();
        assertThat(second.previous().map(Link::toString)).contains("/me");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void beginsAnewWhereTheAddressSaysNonsense() {
        assertThat(part("one")).isEqualTo(part(""));
        assertThat(part("-200")).isEqualTo(part(""));
        assertThat(part("99999999")).isEqualTo(part(""));
        assertThat(part("600")).isEqualTo(part(""));
        assertThat(part("210")).isEqualTo(part("200"));
    }

    private static GrantPart part(String from) {
        return GrantPart.of(ActorFixture.ORGANISATION, MANY, new Parameters(request(from)), "/me");
    }

    private static HttpServletRequest request(String from) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                GrantPartTest.class.getClassLoader(),
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
