package org.holdfast.domain.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.signin.AskedTooOften;
import org.holdfast.domain.signin.Attempt;
import org.holdfast.domain.signin.Attempts;
import org.holdfast.domain.signin.SecurityEvents;

/**
 * Writes to the journal that somebody hit a limit, or was refused something. What outsiders can cause, and what one person
 * can repeat at will, is told once an hour, on all nodes together: nobody fills the journal by it.
 */
@ApplicationScoped
public class TellLimit {

    private static final Duration TOLD_EVERY = Duration.ofHours(1);

    private final Members members;
    private final Attempts attempts;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public TellLimit(Members members, Attempts attempts, SecurityEvents events, Clock clock) {
        this.members = members;
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

    /** Somebody asked for what they may not. */
    public void refused(AccessRefused refused) {
        Actor actor = refused.actor();
        member(actor)
                .filter(member -> once(
                        "refused " + member.id() + " " + refused.permission().label()))
                .ifPresent(member ->
                        events.accessRefused(actor, member, refused.permission().label()));
    }

    private Optional<Member> member(Actor actor) {
        return members.find(actor.organisation(), new MemberId(actor.id()));
    }

    private boolean once(String what) {
        String key = "told " + what;
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Attempt> last = attempts.last(key, now.minus(TOLD_EVERY));
        return last.isEmpty() && attempts.count(key, last, now);
    }
}
