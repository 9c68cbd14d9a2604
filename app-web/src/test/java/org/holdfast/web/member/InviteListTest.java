package org.holdfast.web.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Example <ann@example.com>",
                "\"Ann Example\" <ann@example.com> ",
                "ann@example.com, Ann Example",
                "ann@example.com;Ann Example",
                "Ann Example\tann@example.com",
                "ann@example.com, Ann, Example"
            })
    void readsANameAndAnAddress(String line) {
        assertThat(InviteList.parse(line))
                .extracting(InviteList.Person::mail, person -> person.name().value())
                .containsExactly(tuple(new MailAddress("ann@example.com"), "Ann Example"));
    }

    @Test
    void takesAnAddressAlone() {
        assertThat(InviteList.parse("\n ann@example.com \n\nbo.b@example.com"))
                .extracting(InviteList.Person::line, person -> person.name().value())
                .containsExactly(tuple(2, "ann"), tuple(4, "bo.b"));
    }

    @Test
    void tellsEveryLineThatIsWrong() {
        assertThatThrownBy(() ->
                        InviteList.parse("ann@example.com\nx@y\nnobody\nANN@example.com, Ann\nBo <bo@example.com>"))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("invite-lines");
                    assertThat(refused.parameters().get("problems").toString())
                            .contains("Line 2: “x@y”", "Line 3: “nobody”", "Line 4: ANN@example.com stands in line 1")
                            .doesNotContain("Line 1:", "Line 5");
                });
    }

    @Test
    void tellsWhoIsAMemberAlready() {
        List<InviteList.Person> people = InviteList.parse("ann@example.com\nbo@example.com");
        assertThatThrownBy(() -> InviteList.refuseTaken(people, List.of(new MailAddress("BO@example.com"))))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> assertThat(
                                refused.parameters().get("problems"))
                        .isEqualTo("Line 2: bo@example.com is a member already."));
        InviteList.refuseTaken(people, List.of());
    }

    @Test
    void leavesOutWhoWasInvitedBeforeItStopped() {
        List<InviteList.Person> people = InviteList.parse("ann@example.com\nbo@example.com");
        assertThat(InviteList.without(people, List.of(new MailAddress("ANN@example.com"))))
                .extracting(person -> person.mail().value())
                .containsExactly("bo@example.com");
    }

    @Test
    void isBounded() {
        String many = IntStream.rangeClosed(0, InviteList.MAXIMUM)
                .mapToObj(number -> "a" + number + "@example.com")
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> InviteList.parse(many)).hasMessageContaining("value-too-many");
        assertThatThrownBy(() -> InviteList.parse(" \n")).hasMessageContaining("value-blank");
    }
}
