package org.holdfast.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every outbox does. */
public interface MailsContract {

    Mails mails();

    @Test
    default void keepsEveryState() {
        Mail tried = MailFixture.waiting("A1")
                .with(new MailState.Waiting(3, MailFixture.NOW.plusSeconds(60), Optional.of("ConnectException")));
        Mail sent = MailFixture.waiting("A2").with(new MailState.Sent(MailFixture.NOW));
        Mail over = MailFixture.waiting("A3").with(new MailState.GivenUp(MailFixture.NOW, "its link is over"));
        List.of(tried, sent, over).forEach(mails()::save);
        assertThat(mails().page(ActorFixture.ORGANISATION, Optional.empty(), PageRequest.first(10))
                        .items())
                .containsExactly(over, sent, tried);
    }

    @Test
    default void addsAMailOnce() {
        Mail waiting = MailFixture.waiting("A1");
        assertThat(mails().has(waiting.id())).isFalse();
        assertThat(mails().add(waiting)).isTrue();
        Mail sent = waiting.with(new MailState.Sent(MailFixture.NOW));
        mails().save(sent);
        assertThat(mails().add(waiting)).isFalse();
        assertThat(mails().has(waiting.id())).isTrue();
        assertThat(mails().page(ActorFixture.ORGANISATION, Optional.empty(), PageRequest.first(10))
                        .items())
                .containsExactly(sent);
    }

    @Test
    default void forgetsTheTextOfWhatWaitsNoMore() {
        Mail waiting = MailFixture.waiting("A1");
        mails().save(waiting);
        mails().save(waiting.with(new MailState.Sent(MailFixture.NOW)));
        assertThat(mails().page(ActorFixture.ORGANISATION, Optional.empty(), PageRequest.first(10))
                        .items())
                .singleElement()
                .extracting(Mail::text)
                .isEqualTo(Optional.empty());
    }

    @Test
    default void findsWhatIsDueOldestFirst() {
        Mail late = MailFixture.waiting("A1")
                .with(new MailState.Waiting(1, MailFixture.NOW.plusSeconds(60), Optional.empty()));
        Mail second = MailFixture.waiting("A3");
        Mail first = MailFixture.waiting("A2");
        Mail sent = MailFixture.waiting("A4").with(new MailState.Sent(MailFixture.NOW));
        List.of(late, second, first, sent).forEach(mails()::save);
        assertThat(mails().due(MailFixture.NOW, 10)).containsExactly(first, second);
        assertThat(mails().due(MailFixture.NOW, 1)).containsExactly(first);
        assertThat(mails().due(MailFixture.NOW.plusSeconds(60), 10)).containsExactly(late, first, second);
    }

    @Test
    default void showsAnOrganisationItsOwn() {
        mails().save(MailFixture.waiting("A1"));
        assertThat(mails().page(ActorFixture.OTHER_ORGANISATION, Optional.empty(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void pagesNewestFirst() {
        List.of("A1", "A2", "A3").forEach(end -> mails().save(MailFixture.waiting(end)));
        Page<Mail> first = mails().page(ActorFixture.ORGANISATION, Optional.empty(), PageRequest.first(2));
        assertThat(first.items()).containsExactly(MailFixture.waiting("A3"), MailFixture.waiting("A2"));
        assertThat(first.hasNext()).isTrue();
        PageRequest next = PageRequest.after(MailFixture.waiting("A2").id().value(), 2);
        assertThat(mails().page(ActorFixture.ORGANISATION, Optional.empty(), next)
                        .items())
                .containsExactly(MailFixture.waiting("A1"));
    }

    @Test
    default void findsByAddressAndSubject() {
        mails().save(MailFixture.waiting("A1"));
        for (String text : List.of("ANN@ex", "éLLO", "héllo")) {
            assertThat(mails().page(ActorFixture.ORGANISATION, Optional.of(text), PageRequest.first(2))
                            .items())
                    .as(text)
                    .hasSize(1);
        }
        for (String text : List.of("bob@", "a.n@", "there")) {
            assertThat(mails().page(ActorFixture.ORGANISATION, Optional.of(text), PageRequest.first(2))
                            .items())
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    default void removesWhatIsOld() {
        mails().save(MailFixture.waiting("A1"));
        mails().removeOlderThan(MailFixture.NOW);
        assertThat(mails().due(MailFixture.NOW, 10)).hasSize(1);
        mails().removeOlderThan(MailFixture.NOW.plusMillis(1));
        assertThat(mails().due(MailFixture.NOW, 10)).isEmpty();
    }
}
