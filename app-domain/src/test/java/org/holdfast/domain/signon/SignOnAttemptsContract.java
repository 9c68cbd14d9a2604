package org.holdfast.domain.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.Secret;
import org.junit.jupiter.api.Test;

/** What every store of attempts does. */
public interface SignOnAttemptsContract {

    Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    SignOnAttempts attempts();

    @Test
    default void keepsEverything() {
        SignOnAttempt full = attempt(Optional.of(new MailAddress("Ann@example.com")));
        SignOnAttempt bare = attempt(Optional.empty());
        attempts().start(full);
        attempts().start(bare);
        assertThat(attempts().find(full.id())).contains(full);
        assertThat(attempts().find(bare.id())).contains(bare);
        assertThat(attempts().find(Secret.random().hash())).isEmpty();
    }

    @Test
    default void isUsedOnce() {
        SignOnAttempt attempt = attempt(Optional.empty());
        attempts().start(attempt);
        assertThat(attempts().use(attempt.id(), NOW)).isTrue();
        assertThat(attempts().use(attempt.id(), NOW)).isFalse();
        assertThat(attempts().find(attempt.id()).orElseThrow().used()).isTrue();
        assertThat(attempts().use(Secret.random().hash(), NOW)).isFalse();
    }

    @Test
    default void isNotUsedTooLate() {
        SignOnAttempt attempt = attempt(Optional.empty());
        attempts().start(attempt);
        assertThat(attempts().use(attempt.id(), attempt.endsAt())).isFalse();
        assertThat(attempts().use(attempt.id(), attempt.endsAt().minusMillis(1)))
                .isTrue();
    }

    @Test
    default void removesWhatIsOver() {
        SignOnAttempt attempt = attempt(Optional.empty());
        attempts().start(attempt);
        attempts().removeEndedBefore(attempt.endsAt());
        assertThat(attempts().find(attempt.id())).isPresent();
        attempts().removeEndedBefore(attempt.endsAt().plusMillis(1));
        assertThat(attempts().find(attempt.id())).isEmpty();
    }

    private static SignOnAttempt attempt(Optional<MailAddress> mail) {
        return SignOnAttempt.of(
                Secret.random(), Secret.random(), ActorFixture.ORGANISATION, new ConnectionId("conn_1"), mail, NOW);
    }
}
