package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.OrganisationId;
import org.junit.jupiter.api.Test;

/** What every store of half sign-ins does. */
public interface HalfSignInsContract {

    Instant END = Instant.parse("2026-03-01T08:10:00Z");

    HalfSignIns halves();

    @Test
    default void keepsEverything() {
        HalfSignIn free = half(Optional.empty(), false);
        HalfSignIn bound = half(Optional.of(ActorFixture.ORGANISATION), true);
        assertThat(halves().find(free.id())).contains(free);
        assertThat(halves().find(bound.id())).contains(bound);
    }

    @Test
    default void findsNothingForAnUnknownSecret() {
        assertThat(halves().find(Secret.random().hash())).isEmpty();
        assertThat(halves().use(Secret.random().hash())).isFalse();
    }

    @Test
    default void isUsedOnce() {
        HalfSignIn half = half(Optional.empty(), false);
        assertThat(halves().use(half.id())).isTrue();
        assertThat(halves().use(half.id())).isFalse();
        assertThat(halves().find(half.id())).isEmpty();
    }

    @Test
    default void isGoneAfterTheLastWrongCode() {
        HalfSignIn half = half(Optional.empty(), false);
        HalfSignIn other = half(Optional.empty(), false);
        halves().missed(half.id(), 3);
        halves().missed(half.id(), 3);
        assertThat(halves().find(half.id())).isPresent();
        halves().missed(half.id(), 3);
        assertThat(halves().find(half.id())).isEmpty();
        halves().missed(half.id(), 3);
        assertThat(halves().find(half.id())).isEmpty();
        assertThat(halves().find(other.id())).isPresent();
    }

    @Test
    default void removesWhatIsOver() {
        HalfSignIn half = half(Optional.empty(), false);
        halves().removeEndedBefore(END);
        assertThat(halves().find(half.id())).isPresent();
        halves().removeEndedBefore(END.plusMillis(1));
        assertThat(halves().find(half.id())).isEmpty();
    }

    private HalfSignIn half(Optional<OrganisationId> only, boolean printed) {
        HalfSignIn half = new HalfSignIn(
                Secret.random().hash(),
                Secret.random().hash(),
                new MailAddress("Ann@example.com"),
                only,
                new Membership(ActorFixture.ORGANISATION, MemberFixture.id("M1")),
                new Client("192.0.2.1", "Firefox/140.0"),
                printed,
                END);
        halves().begin(half);
        return half;
    }
}
