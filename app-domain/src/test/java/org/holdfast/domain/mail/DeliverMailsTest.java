package org.holdfast.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.InMemoryLeases;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

class DeliverMailsTest {

    private static final MailAddress ANN = new MailAddress("ann@example.com");

    private final KernelFixture kernel = new KernelFixture();
    private final InMemoryMails mails = new InMemoryMails();
    private final FiredEvents<MailPosted> posted = new FiredEvents<>();
    private final PostMail post = new PostMail(mails, posted, kernel.ids, kernel.clock);
    private final InMemoryLeases leases = new InMemoryLeases(kernel.clock);
    private final FakeTransport transport = new FakeTransport();
    private final DeliverMails delivery = new DeliverMails(mails, transport, leases, kernel.ids, kernel.clock);
    private final ReadOutbox outbox = new ReadOutbox(kernel.access, mails, transport);

    @Test
    void sendsWhatWaitsOnceAndForgetsWhatItSaid() {
        post(Duration.ofMinutes(15));
        assertThat(posted.fired()).hasSize(1);
        assertThat(delivery.deliver()).isEqualTo(1);
        assertThat(delivery.deliver()).isZero();
        assertThat(transport.sent).containsExactly(ANN);
        assertThat(mails.all()).singleElement().extracting(Mail::text).isEqualTo(Optional.empty());
    }

    @Test
    void keepsEverythingWithoutAMailServer() {
        transport.available = false;
        post(Duration.ofMinutes(15));
        assertThat(delivery.deliver()).isZero();
        assertThat(mails.all()).singleElement().extracting(Mail::state).isInstanceOf(MailState.Waiting.class);
    }

    @Test
    void triesAgainLaterAndLater() {
        transport.broken = true;
        post(Duration.ofDays(1));
        delivery.deliver();
        assertThat(delivery.deliver()).isZero();
        assertThat(transport.tries).isEqualTo(1);
        kernel.clock.advance(Duration.ofSeconds(15));
        delivery.deliver();
        kernel.clock.advance(Duration.ofSeconds(29));
        delivery.deliver();
        assertThat(transport.tries).isEqualTo(2);
        kernel.clock.advance(Duration.ofSeconds(1));
        transport.broken = false;
        assertThat(delivery.deliver()).isEqualTo(1);
    }

    @Test
    void neverPausesLongerThanAFewHours() {
        assertThat(DeliverMails.pause(1)).isEqualTo(Duration.ofSeconds(15));
        assertThat(DeliverMails.pause(1000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void givesUpWhatIsOfNoUseAnyMore() {
        post(Duration.ofMinutes(15));
        kernel.clock.advance(Duration.ofMinutes(16));
        assertThat(delivery.deliver()).isZero();
        assertThat(transport.tries).isZero();
        assertThat(mails.all()).singleElement().extracting(Mail::state).isInstanceOf(MailState.GivenUp.class);
    }

    @Test
    void leavesTheWorkToTheNodeThatIsAtIt() {
        post(Duration.ofMinutes(15));
        leases.acquire("mail", "another node", Duration.ofMinutes(2));
        assertThat(delivery.deliver()).isZero();
        assertThat(transport.tries).isZero();
    }

    @Test
    void showsOwnersWhatMailsSayOnlyWithoutAMailServer() {
        post(Duration.ofMinutes(15));
        assertThat(texts()).containsExactly(Optional.empty());
        transport.available = false;
        assertThat(texts()).containsExactly(Optional.of(MailFixture.TEXT));
    }

    @Test
    void showsTheOutboxToNobodyElse() {
        assertThatThrownBy(() -> outbox.page(ActorFixture.viewer(), Optional.empty(), PageRequest.first(10)))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> outbox.page(
                        ActorFixture.editorOf(ActorFixture.ORGANISATION.value()),
                        Optional.empty(),
                        PageRequest.first(10)))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void showsAProgramNoLinkThatWouldMakeASessionOfItsToken() {
        transport.available = false;
        post(Duration.ofMinutes(15));
        Actor person = ActorFixture.owner();
        Actor program = new Actor(person.organisation(), person.id(), person.name(), Origin.TOKEN, person.grants());
        assertThat(texts()).containsExactly(Optional.of(MailFixture.TEXT));
        assertThat(outbox.page(program, Optional.empty(), PageRequest.first(10)).items())
                .extracting(Mail::text)
                .containsExactly(Optional.empty());
    }

    private List<Optional<MailText>> texts() {
        return outbox.page(ActorFixture.owner(), Optional.empty(), PageRequest.first(10)).items().stream()
                .map(Mail::text)
                .toList();
    }

    private void post(Duration useful) {
        post.post(List.of(ActorFixture.ORGANISATION), ANN, MailFixture.TEXT, useful);
    }

    private static final class FakeTransport implements MailTransport {

        private boolean available = true;
        private boolean broken;
        private int tries;
        private final List<MailAddress> sent = new ArrayList<>();

        @Override
        public boolean available() {
            return available;
        }

        @Override
        public void send(MailAddress to, MailText text) {
            tries++;
            if (broken) {
                throw new MailNotSentException("ConnectException", new IOException("refused"));
            }
            sent.add(to);
        }
    }
}
