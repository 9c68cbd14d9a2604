package org.holdfast.security.workos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.holdfast.domain.directory.DirectoryWorld;
import org.holdfast.domain.directory.FakeDirectoryProvider;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.signon.FakeIdentityProvider;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.InMemorySingleSignOns;
import org.holdfast.domain.signon.ReadConnections;
import org.holdfast.domain.signon.SaveSingleSignOn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes of a cluster fetch events. */
class DirectoryRoundsTest {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final DirectoryWorld world = new DirectoryWorld();
    private final FakeDirectoryProvider provider = world.provider();
    private final DirectoryRounds one = rounds();
    private final DirectoryRounds other = rounds();

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
    }

    @Test
    void oneAsksAtATimeAndTheOtherGoesOnWhereItDied() {
        one.fetch();
        other.fetch();
        assertThat(provider.asked).hasSize(1);
        world.settableClock().advance(DirectoryRounds.FETCH_EVERY);
        other.fetch();
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void theOtherGoesOnWithinAMinuteWhereOneDiedWhileItAsked() {
        Duration[] gone = {Duration.ZERO};
        provider.whileFetching = () -> {
            provider.whileFetching = () -> {};
            while (provider.asked.size() == 1) {
                gone[0] = gone[0].plusSeconds(1);
                world.settableClock().advance(Duration.ofSeconds(1));
                other.fetch();
            }
        };
        one.fetch();
        Duration sinceTheLast = DirectoryRounds.FETCH_EVERY;
        Duration untilItsRound = DirectoryRounds.FETCH_EVERY;
        assertThat(sinceTheLast
                        .plus(gone[0])
                        .plus(untilItsRound)
                        .plus(LONGEST_ANSWER)
                        .plus(REMEMBERED))
                .isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void theOtherGoesOnWhereOneFailed() {
        provider.failure = Optional.of(IdentityProviderException.unreachable("timeout"));
        assertThatThrownBy(one::fetch).isInstanceOf(IdentityProviderException.class);
        provider.failure = Optional.empty();
        world.settableClock().advance(DirectoryRounds.FETCH_EVERY);
        other.fetch();
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void leavesItAloneForAsLongAsItWants() {
        provider.failure =
                Optional.of(IdentityProviderException.busy("Ratelimited", Optional.of(Duration.ofSeconds(30))));
        assertThatThrownBy(one::fetch).isInstanceOf(IdentityProviderException.class);
        provider.failure = Optional.empty();
        world.settableClock().advance(Duration.ofSeconds(29));
        one.fetch();
        assertThat(provider.asked).hasSize(1);
        world.settableClock().advance(Duration.ofSeconds(1));
        one.fetch();
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void isLeftAloneByAllProcessesButNotForTooLong() {
        provider.failure =
                Optional.of(IdentityProviderException.busy("Ratelimited", Optional.of(Duration.ofMinutes(10))));
        assertThatThrownBy(one::fetch).isInstanceOf(IdentityProviderException.class);
        provider.failure = Optional.empty();
        for (int round = 0; round < 7; round++) {
            world.settableClock().advance(DirectoryRounds.FETCH_EVERY);
            one.fetch();
            other.fetch();
        }
        assertThat(provider.asked).as("within two minutes").hasSize(1);
        world.settableClock().advance(DirectoryRounds.FETCH_EVERY);
        one.fetch();
        other.fetch();
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void waitsForNewsNoLongerThanAMinuteAllows() {
        Workos patient = new Workos(Optional.of(settings(Duration.ofSeconds(60))));
        assertThat(patient.clientForNews().settings().patience()).isEqualTo(LONGEST_ANSWER);
        assertThat(patient.client().settings().patience()).isEqualTo(Duration.ofSeconds(60));
        Workos hasty = new Workos(Optional.of(settings(Duration.ofSeconds(2))));
        assertThat(hasty.clientForNews()).isSameAs(hasty.client());
    }

    private static WorkosSettings settings(Duration patience) {
        return new WorkosSettings("key", "client", "http://127.0.0.1:1", Optional.empty(), patience);
    }

    private DirectoryRounds rounds() {
        KernelFixture kernel = new KernelFixture();
        InMemorySingleSignOns none = new InMemorySingleSignOns();
        SaveSingleSignOn saving = new SaveSingleSignOn(none, kernel.claims, kernel.recorder, kernel.exclusive);
        return new DirectoryRounds(
                world.catchUp(),
                world.following(),
                world.tidying(),
                new ReadConnections(none, new FakeIdentityProvider(), saving),
                world.leases(),
                world.clock(),
                world.ids());
    }
}
