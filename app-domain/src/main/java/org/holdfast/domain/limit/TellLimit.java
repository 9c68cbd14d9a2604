package org.holdfast.domain.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.signin.AskedTooOften;
import org.holdfast.domain.signin.Attempts;
import org.holdfast.domain.signin.Guessed;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.ToldHourly;

/**
 * Writes to the journal that somebody hit a limit, or was refused something. What outsiders can cause, and what one person
 * can repeat at will, is told once an hour, on all nodes together: nobody fills the journal by it.
 */
@ApplicationScoped
public class TellLimit {

    /** From how many places in an hour, for each reason. */
    private static final int MOST_PLACES_TOLD = 20;

    private static final int MOST_ORGANISATIONS_TOLD = 1_000;

    private final Members members;
    private final Organisations organisations;
    private final SecurityEvents events;
    private final ToldHourly told;

    @Inject
    public TellLimit(
            Members members, Organisations organisations, Attempts attempts, SecurityEvents events, Clock clock) {
        this.members = members;
        this.organisations = organisations;
        this.events = events;
        this.told = new ToldHourly(attempts, clock);
    }

    /** A browser was told to wait, in a minute in which it was not told before. */
    public void session(Actor actor, String place) {
        member(actor).ifPresent(member -> events.limitHit(member, member.name().value(), place));
    }

    /** A program was told to wait, in a minute in which it was not told before. */
    public void token(Member maker, String token, String place) {
        events.limitHit(maker, token, place);
    }

    /** Somebody asked too often for a way in, or tried too many codes. To those whom nobody knows, nothing is told. */
    public void signIn(@ObservesAsync AskedTooOften asked) {
        members.findByMail(asked.mail()).stream()
                .filter(member -> asked.only().stream().allMatch(member.organisation()::equals))
                .forEach(member ->
                        told.once("limit " + member.id(), once -> events.limitHit(member, asked.place(), once)));
    }

    /** Somebody tried what lets nobody in. Nobody knows whom it was aimed at, so that every organisation is told. */
    public void guessed(@ObservesAsync Guessed guessed) {
        String what = (guessed.slowed() ? "slowed " : "guessed ") + guessed.reason();
        told.once(what + " " + Network.of(guessed.place()), once -> {
            if (told.counted(what) <= MOST_PLACES_TOLD) {
                organisations
                        .ids(MOST_ORGANISATIONS_TOLD)
                        .forEach(organisation -> events.guessed(organisation, guessed, once));
            }
        });
    }

    /**
     * Somebody was refused something: by themselves, or by a program for which they answer.
     *
     * @param place the network address that it was asked from; empty for what is done in the background
     */
    public void refused(AccessRefused refused, Optional<String> place) {
        Actor actor = refused.actor();
        String what = "refused " + actor.id() + " " + refused.what();
        member(actor).ifPresent(member -> told.once(what, once -> events.accessRefused(refused, member, place, once)));
    }

    /** Of a service the member who answers for it. */
    private Optional<Member> member(Actor actor) {
        return actor.actsFor(Actor.HOLDFAST)
                ? Optional.empty()
                : members.find(actor.organisation(), new MemberId(actor.person()));
    }
}
