package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.organisation.RequireSecondFactor;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SessionsOver;

/**
 * Where a second factor is wanted of everybody who comes in by a link, whoever is in by a link and has none comes in anew
 * and is led to one. Whoever says so keeps their session, to take it back.
 */
@ApplicationScoped
public class EndSessionsWithoutFactor {

    private final Organisations organisations;
    private final Factors factors;
    private final SessionsOver over;

    @Inject
    public EndSessionsWithoutFactor(Organisations organisations, Factors factors, SessionsOver over) {
        this.organisations = organisations;
        this.factors = factors;
        this.over = over;
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> entry.kind().equals(RequireSecondFactor.REQUIRED))
                .filter(entry -> wanted(entry.path().organisation()))
                .forEach(this::end);
    }

    private boolean wanted(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .map(Organisation::settings)
                .filter(settings -> settings.secondFactor())
                .isPresent();
    }

    private void end(Entry required) {
        over.endByLink(
                required.path().organisation(),
                Optional.empty(),
                some -> without(some, required.actorId()),
                SessionsOver.Cause.SECOND_FACTOR);
    }

    private List<Session> without(List<Session> some, String actor) {
        Set<MemberId> having = factors.having(
                some.stream().flatMap(EndSessionsWithoutFactor::member).toList());
        return some.stream()
                .filter(session ->
                        member(session).noneMatch(member -> member.value().equals(actor) || having.contains(member)))
                .toList();
    }

    private static Stream<MemberId> member(Session session) {
        return session.membership().map(Membership::member).stream();
    }
}
