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
        assertThat(InviteList.read(line).people())
                .extracting(InviteList.Person::mail, person -> person.name().value())
                .containsExactly(tuple(new MailAddress("ann@example.com"), "Ann Example"));
    }

    @Test
    void takesAnAddressAlone() {
        assertThat(InviteList.read("\n ann@example.com \n\nbo.b@example.com").people())
                .extracting(InviteList.Person::line, person -> person.name().value())
                .containsExactly(tuple(2, "ann"), tuple(4, "bo.b"));
    }

    /** What cannot be read, what stands there twice and who is a member already: one list, in the order of the lines. */
    @Test
    void tellsAllThatIsWrongAtOnce() {
        InviteList.Read read = InviteList.read(
                "ann@example.com\nx@y\nnobody\nANN@example.com, Ann\nBo <bo@example.com>\ncy@example.com");
        assertThatThrownBy(() -> read.check(List.of(new MailAddress("BO@example.com"))))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("invite-lines");
                    assertThat(refused.parameters().get("problems")).isEqualTo("""
                                    Line 2: “x@y” is no mail address.
                                    Line 3: “nobody” is no mail address.
                                    Line 4: ANN@example.com stands in line 1, too.
                                    Line 5: bo@example.com is a member already.""");
                });
        assertThatThrownBy(() -> read.check(List.of())).hasMessageContaining("invite-lines");
        InviteList.read("ann@example.com\nbo@example.com").check(List.of());
    }

    @Test
    void leavesOutWhoWasInvitedBeforeItStopped() {
        List<InviteList.Person> people =
                InviteList.read("ann@example.com\nbo@example.com").people();
        assertThat(InviteList.without(people, List.of(new MailAddress("ANN@example.com"))))
                .extracting(person -> person.mail().value())
                .containsExactly("bo@example.com");
    }

    @Test
    void isBounded() {
        String many = IntStream.rangeClosed(0, InviteList.MAXIMUM)
                .mapToObj(number -> "a" + number + "@example.com")
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> InviteList.read(many)).hasMessageContaining("value-too-many");
        assertThatThrownBy(() -> InviteList.read(" \n")).hasMessageContaining("value-blank");
    }
}
