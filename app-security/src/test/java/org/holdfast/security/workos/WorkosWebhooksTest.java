package org.holdfast.security.workos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.directory.DirectoryWorld;
import org.holdfast.security.workos.WorkosWebhooks.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls as WorkOS signs them, and as it does not. */
class WorkosWebhooksTest {

    private static final String SECRET = "whsec_example";
    private static final String PLACE = "192.0.2.7";

    private final DirectoryWorld world = new DirectoryWorld();
    private final StandInWorkos workos = new StandInWorkos();
    private final StandInDirectory there = workos.directory();
    private final WorkosWebhooks webhooks = webhooks(Optional.of(SECRET));

    @AfterEach
    void stop() {
        workos.close();
    }

    @Test
    void hearsWhatIsSigned() {
        there.connect("directory_1", "org_1");
        assertThat(push(there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "active")))
                .isEqualTo(Outcome.TAKEN);
        assertThat(world.welcome("bo@example.com")).contains(true);
        assertThat(push(there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "suspended")))
                .isEqualTo(Outcome.TAKEN);
        assertThat(world.welcome("bo@example.com")).contains(false);
    }

    @Test
    void hearsTheSameOnceHoweverOftenItComes() {
        there.connect("directory_1", "org_1");
        Map<String, Object> active = there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "active");
        push(active);
        push(there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "inactive"));
        int entries = world.kinds().size();
        assertThat(push(active)).isEqualTo(Outcome.TAKEN);
        assertThat(world.kinds()).hasSize(entries);
        assertThat(world.welcome("bo@example.com")).contains(false);
    }

    @Test
    void refusesWhatIsNotSignedWithTheSecret() {
        String body = there.text(there.connect("directory_1", "org_1"));
        Instant now = world.now();
        String good = StandInDirectory.signature(SECRET, body, now);
        List<Optional<String>> headers = List.of(
                Optional.empty(),
                Optional.of(""),
                Optional.of("nonsense"),
                Optional.of("t=" + now.toEpochMilli()),
                Optional.of("v1=00"),
                Optional.of("t=" + now.toEpochMilli() + ", v1="),
                Optional.of("t=now, v1=00"),
                Optional.of(good + ", t=1"),
                Optional.of(good.replace("v1=", "v1=0")),
                Optional.of(StandInDirectory.signature("another", body, now)),
                Optional.of(StandInDirectory.signature(SECRET, body + " ", now)));
        for (Optional<String> header : headers) {
            assertThat(webhooks.take(PLACE, header, bytes(body))).isEqualTo(Outcome.REFUSED);
        }
        assertThat(world.kinds()).containsOnly("webhook-refused").hasSize(2);
        assertThat(webhooks.take(PLACE, Optional.of(good), bytes(body))).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void refusesWhatWasSignedTooLongAgoOrAhead() {
        String body = there.text(there.connect("directory_1", "org_1"));
        Duration within = WebhookSignature.TOLERANCE;
        assertThat(signed(body, world.now().minus(within).minusMillis(1))).isEqualTo(Outcome.REFUSED);
        assertThat(signed(body, world.now().plus(within).plusMillis(1))).isEqualTo(Outcome.REFUSED);
        assertThat(world.kinds()).containsExactly("webhook-refused");
        assertThat(signed(body, world.now().minus(within))).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void refusesWhatIsTooLongOrNoJson() {
        String header = StandInDirectory.signature(SECRET, "", world.now());
        assertThat(webhooks.take(PLACE, Optional.of(header), Optional.empty())).isEqualTo(Outcome.REFUSED);
        assertThat(signed("{\"id\":", world.now())).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void takesWhatIsAboutSomethingElse() {
        assertThat(signed("{\"id\":\"event_1\",\"event\":\"user.created\",\"data\":{}}", world.now()))
                .isEqualTo(Outcome.TAKEN);
        assertThat(signed("[]", world.now())).isEqualTo(Outcome.TAKEN);
        assertThat(signed("{\"id\":\"event_2\",\"event\":\"dsync.user.deleted\",\"data\":{}}", world.now()))
                .isEqualTo(Outcome.TAKEN);
        assertThat(world.kinds()).isEmpty();
    }

    @Test
    void hearsNothingOfOtherOrganisations() {
        there.connect("directory_9", "org_9");
        assertThat(push(there.user("u1", "directory_9", "bo@example.com", "Bo", "Example", "active")))
                .isEqualTo(Outcome.TAKEN);
        assertThat(world.welcome("bo@example.com")).isEmpty();
        assertThat(world.kinds()).isEmpty();
    }

    @Test
    void slowsGuessersDown() {
        for (int guess = 0; guess < 41; guess++) {
            webhooks.take(PLACE, Optional.of("t=1, v1=00"), bytes("{}"));
        }
        assertThat(webhooks.take(PLACE, Optional.of("t=1, v1=00"), bytes("{}"))).isEqualTo(Outcome.TOO_MANY);
        String body = there.text(there.connect("directory_1", "org_1"));
        assertThat(signed(body, world.now())).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void letsComeAgainWhatComesWhileAnotherProcessIsBusy() {
        there.connect("directory_1", "org_1");
        world.occupy(ActorFixture.ORGANISATION);
        Thread.currentThread().interrupt(); // waits no longer
        assertThat(push(there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "active")))
                .isEqualTo(Outcome.LATER);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void takesNothingWithoutASecret() {
        WorkosWebhooks closed = webhooks(Optional.empty());
        assertThat(closed.open()).isFalse();
        assertThat(closed.take(PLACE, Optional.of("t=1, v1=00"), bytes("{}"))).isEqualTo(Outcome.CLOSED);
    }

    private WorkosWebhooks webhooks(Optional<String> secret) {
        WorkosSettings settings = new WorkosSettings(
                StandInWorkos.API_KEY, StandInWorkos.CLIENT_ID, workos.url(), secret, Duration.ofSeconds(2));
        world.connect(ActorFixture.ORGANISATION, "org_1");
        return new WorkosWebhooks(new Workos(Optional.of(settings)), world.hearing(), world.refusals(), world.clock());
    }

    private Outcome push(Map<String, Object> event) {
        return signed(there.text(event), world.now());
    }

    private Outcome signed(String body, Instant at) {
        return webhooks.take(PLACE, Optional.of(StandInDirectory.signature(SECRET, body, at)), bytes(body));
    }

    private static Optional<byte[]> bytes(String body) {
        return Optional.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
