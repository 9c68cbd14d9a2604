package org.holdfast.domain.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.shared.Overtaken;
import org.holdfast.domain.signin.AskedTooOften;
import org.holdfast.domain.signin.Attempt;
import org.holdfast.domain.signin.Attempts;
import org.holdfast.domain.signin.Guessed;
import org.holdfast.domain.signin.SecurityEvents;

/**
 * Writes to the journal that somebody hit a limit, or was refused something. What outsiders can cause, and what one person
 * can repeat at will, is told once an hour, on all nodes together: nobody fills the journal by it.
 */
@ApplicationScoped
public class TellLimit {

    private static final Duration TOLD_EVERY = Duration.ofHours(1);

    /** From how many places in an hour, for each reason. */
    private static final int MOST_PLACES_TOLD = 20;

    private static final int MOST_ORGANISATIONS_TOLD = 1_000;

    private final Members members;
    private final Organisations organisations;
    private final Attempts attempts;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public TellLimit(
            Members members, Organisations organisations, Attempts attempts, SecurityEvents events, Clock clock) {
        this.members = members;
        this.organisations = organisations;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
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
                .filter(member -> once("limit " + member.id()))
                .forEach(member -> events.limitHit(member, member.name().value(), asked.place()));
    }

    /** Somebody tried what lets nobody in. Nobody knows whom it was aimed at, so that every organisation is told. */
    public void guessed(@ObservesAsync Guessed guessed) {
        String what = (guessed.slowed() ? "slowed " : "guessed ") + guessed.reason();
        if (once(what + " " + Network.of(guessed.place())) && counted(what) <= MOST_PLACES_TOLD) {
            organisations.ids(MOST_ORGANISATIONS_TOLD).forEach(organisation -> events.guessed(organisation, guessed));
        }
    }

    /**
     * Somebody was refused something: by themselves, or by a program for which they answer.
     *
     * @param place the network address that it was asked from; empty for what is done in the background
     */
    public void refused(AccessRefused refused, Optional<String> place) {
        Actor actor = refused.actor();
        member(actor)
                .filter(member -> once("refused " + actor.id() + " " + refused.what()))
                .ifPresent(member -> events.accessRefused(refused, member, place));
    }

    /** Of a service the member who answers for it. */
    private Optional<Member> member(Actor actor) {
        return actor.actsFor(Actor.HOLDFAST)
                ? Optional.empty()
                : members.find(actor.organisation(), new MemberId(actor.person()));
    }

    /** How many places were told of in this hour, with this one; who has many of them fills the journal no more than others. */
    private long counted(String what) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        String key = "told " + what + " at " + now.truncatedTo(ChronoUnit.HOURS);
        return Overtaken.anew(() -> {
                    Optional<Attempt> last = attempts.last(key, now.minus(TOLD_EVERY));
                    long next = last.map(Attempt::number).orElse(0L) + 1;
                    return Optional.of(next).filter(counted -> attempts.count(key, last, now));
                })
                .orElse(Long.MAX_VALUE);
    }

    private boolean once(String what) {
        String key = "told " + what;
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Attempt> last = attempts.last(key, now.minus(TOLD_EVERY));
        return last.isEmpty() && attempts.count(key, last, now);
    }
}
