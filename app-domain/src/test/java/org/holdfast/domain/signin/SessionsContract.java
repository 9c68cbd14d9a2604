package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every store of sessions does. */
public interface SessionsContract {

    Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    Membership ANN = new Membership(ActorFixture.ORGANISATION, MemberFixture.id("M1"));

    Sessions sessions();

    @Test
    default void keepsASessionWithEverything() {
        Session session = new Session(
                Secret.random().hash(),
                new MailAddress("ann@example.com"),
                Optional.of(ActorFixture.ORGANISATION),
                Optional.of(ANN),
                new Client("192.0.2.1", "Mozilla/5.0 Firefox/140.0"),
                NOW,
                NOW.plusSeconds(60));
        sessions().start(session);
        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void findsNothingForAnUnknownSecret() {
        assertThat(sessions().find(Secret.random().hash())).isEmpty();
    }

    @Test
    default void takesTheChoiceOfAnOrganisation() {
        Session session = started(Optional.empty());
        sessions().choose(session.id(), ANN);
        assertThat(sessions().find(session.id())).contains(session.as(ANN));
    }

    @Test
    default void notesTheLastUseAndNeverAnEarlierOne() {
        Session session = started(Optional.empty());
        sessions().seen(session.id(), NOW.plusSeconds(90));
        sessions().seen(session.id(), NOW.plusSeconds(30));
        assertThat(sessions().find(session.id()).orElseThrow().seenAt()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    default void endsOne() {
        Session session = started(Optional.of(ANN));
        Session other = started(Optional.of(ANN));
        sessions().end(session.id());
        assertThat(sessions().find(session.id())).isEmpty();
        assertThat(sessions().find(other.id())).isPresent();
    }

    @Test
    default void bringsNothingBackThatHasEnded() {
        Session session = started(Optional.of(ANN));
        sessions().end(session.id());
        sessions().seen(session.id(), NOW.plusSeconds(90));
        sessions().choose(session.id(), ANN);
        assertThat(sessions().find(session.id())).isEmpty();
    }

    @Test
    default void listsWhatIsOldOrUnused() {
        Session used = started(Optional.of(ANN));
        Session unused = started(Optional.empty());
        sessions().seen(used.id(), NOW.plusSeconds(90));
        assertThat(sessions().stale(NOW, NOW.plusSeconds(60), 10)).containsExactly(unused);
        assertThat(sessions().stale(NOW.plusSeconds(1), NOW, 10)).hasSize(2);
        assertThat(sessions().stale(NOW.plusSeconds(1), NOW, 1)).hasSize(1);
        assertThat(sessions().stale(NOW, NOW, 10)).isEmpty();
    }

    @Test
    default void listsThoseOfAMemberByTheirLastUse() {
        Session first = started(Optional.of(ANN));
        Session second = started(Optional.of(ANN));
        started(Optional.of(new Membership(ActorFixture.ORGANISATION, MemberFixture.id("M2"))));
        started(Optional.empty());
        sessions().seen(first.id(), NOW.plusSeconds(90));
        assertThat(sessions().ofMember(ANN.member(), 10)).containsExactly(first.seen(NOW.plusSeconds(90)), second);
        assertThat(sessions().ofMember(ANN.member(), 1)).extracting(Session::id).containsExactly(first.id());
    }

    @Test
    default void pagesThoseOfAMemberThatAreNotOver() {
        Instant before = NOW.minusSeconds(1);
        List<Session> three = List.of(started(Optional.of(ANN)), started(Optional.of(ANN)), started(Optional.of(ANN)));
        started(Optional.of(new Membership(ActorFixture.ORGANISATION, MemberFixture.id("M2"))));
        for (int number = 0; number < three.size(); number++) {
            sessions().seen(three.get(number).id(), NOW.plusSeconds(60L * number));
        }
        Page<Session> first = sessions().page(ANN.member(), before, before, PageRequest.first(2));
        assertThat(first.items())
                .extracting(Session::id)
                .containsExactly(three.get(2).id(), three.get(1).id());
        assertThat(first.hasNext()).isTrue();
        String last = sessions().keyOf(first.items().get(1));
        Page<Session> second = sessions().page(ANN.member(), before, before, PageRequest.after(last, 2));
        assertThat(second.items())
                .extracting(Session::id)
                .containsExactly(three.get(0).id());
        assertThat(second.hasNext()).isFalse();
        assertThat(second.hasPrevious()).isTrue();
        assertThat(sessions()
                        .page(ANN.member(), before, NOW.plusSeconds(60), PageRequest.first(5))
                        .items())
                .extracting(Session::id)
                .containsExactly(three.get(2).id());
        assertThat(sessions()
                        .page(ANN.member(), NOW, before, PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    default void listsThoseThatProvedAnotherAddress() {
        Session session = started(Optional.of(ANN));
        Session second = started(Optional.of(ANN));
        started(Optional.of(new Membership(ActorFixture.ORGANISATION, MemberFixture.id("M2"))));
        started(Optional.empty());
        assertThat(sessions().ofOtherAddress(ANN.member(), new MailAddress("ANN@example.com"), 10))
                .isEmpty();
        MailAddress other = new MailAddress("nn@example.com");
        assertThat(sessions().ofOtherAddress(ANN.member(), other, 10)).containsExactlyInAnyOrder(session, second);
        assertThat(sessions().ofOtherAddress(ANN.member(), other, 1)).hasSize(1);
    }

    @Test
    default void endsManyAtOnce() {
        Session one = started(Optional.of(ANN));
        Session two = started(Optional.empty());
        Session kept = started(Optional.of(ANN));
        sessions().end(List.of(one.id(), two.id(), Secret.random().hash()));
        sessions().end(List.of());
        assertThat(sessions().find(one.id())).isEmpty();
        assertThat(sessions().find(two.id())).isEmpty();
        assertThat(sessions().find(kept.id())).contains(kept);
    }

    @Test
    default void listsThoseThatBeganWithALink() {
        Membership bo = new Membership(ActorFixture.ORGANISATION, MemberFixture.id("M2"));
        Membership elsewhere = new Membership(ActorFixture.OTHER_ORGANISATION, MemberFixture.id("M3"));
        Session byLink = started(Optional.of(ANN));
        Session other = started(Optional.of(bo));
        Session there = started(Optional.of(elsewhere));
        Session halfway = started(Optional.empty());
        Session through = new Session(
                Secret.random().hash(),
                new MailAddress("ann@example.com"),
                Optional.of(ActorFixture.ORGANISATION),
                Optional.of(ANN),
                new Client("192.0.2.1", ""),
                NOW,
                NOW,
                Optional.of("prof_1"));
        sessions().start(through);
        assertThat(sessions().find(through.id())).contains(through);
        assertThat(sessions().byLink(ActorFixture.ORGANISATION, Optional.of("ample.com"), Optional.empty(), 10))
                .isEmpty();
        assertThat(sessions().byLink(ActorFixture.ORGANISATION, Optional.of("example.com"), Optional.empty(), 10))
                .containsExactlyInAnyOrder(byLink, other);
        List<Session> all = sessions().byLink(ActorFixture.ORGANISATION, Optional.empty(), Optional.empty(), 10);
        assertThat(all).containsExactlyInAnyOrder(byLink, other).doesNotContain(there, halfway, through);
        assertThat(sessions().byLink(ActorFixture.ORGANISATION, Optional.empty(), Optional.empty(), 1))
                .containsExactly(all.get(0));
        assertThat(sessions()
                        .byLink(
                                ActorFixture.ORGANISATION,
                                Optional.empty(),
                                Optional.of(all.get(0).id()),
                                10))
                .containsExactly(all.get(1));
    }

    private Session started(Optional<Membership> membership) {
        Session session = new Session(
                Secret.random().hash(),
                new MailAddress("ann@example.com"),
                Optional.empty(),
                membership,
                new Client("192.0.2.1", ""),
                NOW,
                NOW);
        sessions().start(session);
        return session;
    }
}
