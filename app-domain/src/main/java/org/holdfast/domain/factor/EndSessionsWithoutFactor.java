package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.organisation.RequireSecondFactor;
import org.holdfast.domain.signin.Membership;
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
                session -> session.membership().stream().allMatch(chosen -> isWithout(chosen, required.actorId())),
                SessionsOver.Cause.SECOND_FACTOR);
    }

    private boolean isWithout(Membership chosen, String actor) {
        return !chosen.member().value().equals(actor)
                && factors.find(chosen.member()).isEmpty();
    }
}
