package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Sessions that last as long as the process. */
public final class InMemorySessions implements Sessions {

    private final Map<SecretHash, Session> sessions = new HashMap<>();

    @Override
    public synchronized void start(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public synchronized Optional<Session> find(SecretHash id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized void choose(SecretHash id, Membership membership) {
        sessions.computeIfPresent(id, (key, session) -> session.as(membership));
    }

    @Override
    public synchronized void seen(SecretHash id, Instant at) {
        sessions.computeIfPresent(id, (key, session) -> session.seenAt().isAfter(at) ? session : session.seen(at));
    }

    @Override
    public synchronized void end(SecretHash id) {
        sessions.remove(id);
    }

    @Override
    public synchronized List<Session> ofOtherAddress(MemberId member, MailAddress mail, int most) {
        return sessions.values().stream()
                .filter(session -> !session.mail().same(mail)
                        && session.membership().stream()
                                .anyMatch(chosen -> chosen.member().equals(member)))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void end(Collection<SecretHash> ids) {
        sessions.keySet().removeAll(ids);
    }

    @Override
    public synchronized List<Session> byLink(
            OrganisationId organisation, Optional<String> domain, Optional<SecretHash> after, int most) {
        return sessions.values().stream()
                .filter(session -> session.provider().isEmpty())
                .filter(session -> session.membership()
                        .filter(chosen -> chosen.organisation().equals(organisation))
                        .isPresent())
                .filter(session ->
                        domain.stream().allMatch(host -> session.mail().key().endsWith("@" + host)))
                .filter(session ->
                        after.stream().allMatch(last -> session.id().value().compareTo(last.value()) > 0))
                .sorted(Comparator.comparing(session -> session.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Session> ofMember(MemberId member, int most) {
        return sessions.values().stream()
                .filter(session -> session.membership()
                        .filter(chosen -> chosen.member().equals(member))
                        .isPresent())
                .sorted(Comparator.comparing(Session::seenAt).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Page<Session> page(MemberId member, Instant startedAfter, Instant seenAfter, PageRequest page) {
        List<Session> living = ofMember(member, Integer.MAX_VALUE).stream()
                .filter(session -> session.startedAt().isAfter(startedAfter)
                        && session.seenAt().isAfter(seenAfter))
                .toList();
        PageRequest.Direction reversed =
                page.forward() ? PageRequest.Direction.BACKWARD : PageRequest.Direction.FORWARD;
        Page<Session> ascending = Page.from(new PageRequest(page.key(), reversed, page.size()), living, this::keyOf);
        List<Session> descending = new ArrayList<>(ascending.items());
        Collections.reverse(descending);
        return new Page<>(descending, ascending.hasNext(), ascending.hasPrevious());
    }

    @Override
    public String keyOf(Session session) {
        return "%015d".formatted(session.seenAt().toEpochMilli()) + session.id().value();
    }

    @Override
    public synchronized List<Session> stale(Instant startedBefore, Instant seenBefore, int most) {
        return sessions.values().stream()
                .filter(session -> session.startedAt().isBefore(startedBefore)
                        || session.seenAt().isBefore(seenBefore))
                .limit(most)
                .toList();
    }
}
