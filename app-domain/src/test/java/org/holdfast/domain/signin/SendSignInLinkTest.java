package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.InMemoryMails;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.MailTransport;
import org.holdfast.domain.mail.Mails;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.shared.StorageUnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where what is needed for sending a link is away for a moment. */
class SendSignInLinkTest {

    private static final MailAddress ANN = new MailAddress("ann@example.com");
    private static final MailAddress BO = new MailAddress("bo@example.com");

    private final KernelFixture kernel = new KernelFixture(new SignInEventProjection());
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryMails outbox = new InMemoryMails();
    private final InMemorySignInLinks links = new InMemorySignInLinks();
    private int failures;
    private boolean afterwards;

    private final Mails failing = (Mails) Proxy.newProxyInstance(
            Mails.class.getClassLoader(), new Class<?>[] {Mails.class}, (self, method, arguments) -> {
                boolean fails = method.getName().equals("add") && failures-- > 0;
                if (fails && !afterwards) {
                    throw away();
                }
                Object done = method.invoke(outbox, arguments);
                if (fails) {
                    throw away();
                }
                return done;
            });

    private final LinkPace pace = new LinkPace(
            new InMemoryLinkQueues(),
            new InMemoryKnownBrowsers(),
            new InMemorySessions(),
            new FiredEvents<>(),
            kernel.ids,
            kernel.clock);
    private final SendSignInLink sending = new SendSignInLink(
            members,
            links,
            new PostMail(failing, new FiredEvents<>(), kernel.ids, kernel.clock),
            new Server(),
            new SignInMails(new PublicUrl("https://holdfast.example.com/")),
            member -> true,
            pace,
            new SecurityEvents(kernel.recorder, kernel.ids),
            kernel.clock);
    private final SendWaitingLinks waiting = new SendWaitingLinks(pace, sending);

    private static final class Server implements MailTransport {

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public void send(MailAddress to, MailText text) {
            throw new IllegalStateException("mails are sent from the outbox");
        }
    }

    @BeforeEach
    void know() {
        members.save(MemberFixture.invited(ActorFixture.ORGANISATION, "M1", "Ann", ANN.value()));
        members.save(MemberFixture.invited(ActorFixture.ORGANISATION, "M2", "Bo", BO.value()));
    }

    @Test
    void sendsLaterWhatCouldNotBeWritten() {
        failures = 1;
        assertThatThrownBy(() -> sending.send(asked(ANN, 1))).isInstanceOf(StorageUnavailableException.class);
        assertThat(outbox.all()).isEmpty();
        assertThat(told()).isZero();
        kernel.clock.advance(LinkQueue.WRITING.minusSeconds(1));
        waiting.send();
        assertThat(outbox.all()).as("it may still be written").isEmpty();
        kernel.clock.advance(Duration.ofSeconds(1));
        waiting.send();
        assertThat(outbox.all()).extracting(Mail::to).containsExactly(ANN);
        assertThat(told()).isEqualTo(1);
        kernel.clock.advance(Duration.ofMinutes(5));
        waiting.send();
        assertThat(outbox.all()).as("once").hasSize(1);
    }

    @Test
    void sendsOnceWhatWasWrittenThoughNobodyKnew() {
        failures = 1;
        afterwards = true;
        assertThatThrownBy(() -> sending.send(asked(ANN, 1))).isInstanceOf(StorageUnavailableException.class);
        kernel.clock.advance(LinkQueue.WRITING);
        waiting.send();
        assertThat(outbox.all()).hasSize(1);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void sendsOthersWhoseTurnItIsThoughOneCannotBeWritten() {
        for (MailAddress mail : List.of(ANN, BO)) {
            for (int place = 1; place <= 3; place++) {
                sending.send(asked(mail, place));
            }
        }
        int before = outbox.all().size();
        kernel.clock.advance(LinkTurns.TURN);
        failures = 1;
        assertThatThrownBy(waiting::send).isInstanceOf(StorageUnavailableException.class);
        assertThat(outbox.all()).hasSize(before + 1);
        kernel.clock.advance(LinkQueue.WRITING);
        waiting.send();
        assertThat(outbox.all()).hasSize(before + 2);
    }

    private long told() {
        return kernel
                .journal
                .activity(Sight.everything(ActorFixture.ORGANISATION), ActivityFilter.none(), PageRequest.first(100))
                .items()
                .stream()
                .map(Entry::kind)
                .filter(SecurityEvents.LINK_SENT::equals)
                .count();
    }

    private static LinkAsked asked(MailAddress mail, int place) {
        return new LinkAsked(mail, Secret.random().hash(), new Client("192.0." + place + ".1", ""));
    }

    private static StorageUnavailableException away() {
        return new StorageUnavailableException(new IllegalStateException("away"));
    }
}
