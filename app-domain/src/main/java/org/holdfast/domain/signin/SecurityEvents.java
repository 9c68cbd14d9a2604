package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Network;

/** Writes what happens around sign-in to the journal of the organisation that it concerns. */
@ApplicationScoped
public class SecurityEvents {

    /** The kind of the entry: a link was sent to a member. */
    public static final String LINK_SENT = "link-sent";

    /** The kind of the entry: a link that belongs to a member did not let anybody in. */
    public static final String LINK_REFUSED = "link-refused";

    /** The kind of the entry: a member came in. */
    public static final String SIGNED_IN = "signed-in";

    /** The kind of the entry: a member left. */
    public static final String SIGNED_OUT = "signed-out";

    /** The kind of the entry: sessions of a member were ended from elsewhere. */
    public static final String SESSIONS_ENDED = "sessions-ended";

    /** The kind of the entry: a session of a member ended by a limit, or with something else that happened. */
    public static final String SESSION_OVER = "session-over";

    /** The kind of the entry: somebody tried what never was a way in. */
    public static final String GUESS_REFUSED = "guess-refused";

    /** The kind of the entry: somebody who tried that again and again was made to wait. */
    public static final String GUESSING_SLOWED = "guessing-slowed";

    /** The kind of the entry: a code of a second factor was wrong. */
    public static final String CODE_WRONG = "code-wrong";

    /** The kind of the entry: a member enrolled a second factor, the first or another one. */
    public static final String FACTOR_ENROLLED = "factor-enrolled";

    /** The kind of the entry: a member gave the second factor up. */
    public static final String FACTOR_REMOVED = "factor-removed";

    /** The kind of the entry: somebody else took the second factor of a member away. */
    public static final String FACTOR_RESET = "factor-reset";

    /** The kind of the entry: an owner came in by a link of the server administrator without the second factor. */
    public static final String FACTOR_BYPASSED = "factor-bypassed";

    /** The kind of the entry: a member made new recovery codes; the old ones are worth nothing. */
    public static final String RECOVERY_CODES_MADE = "recovery-codes-made";

    /** The kind of the entry: a recovery code was used up. */
    public static final String RECOVERY_CODE_USED = "recovery-code-used";

    /** The kind of the entry: somebody, or a program of theirs, asked for more than they may in the time. */
    public static final String LIMIT_HIT = "limit-hit";

    /** The kind of the entry: a member asked for what they may not. */
    public static final String ACCESS_REFUSED = "access-refused";

    /** The kind of the entry: a token let a program in from a place where it had not been used. */
    public static final String TOKEN_USED_FROM_NEW_PLACE = "token-used-from-new-place";

    /** The kind of the entry: a token that is over, revoked or of a member shut out was refused. */
    public static final String TOKEN_REFUSED = "token-refused";

    /** The kind of the entry: the server administrator made a link that signs in as an owner. */
    public static final String OWNER_LINK_PRINTED = "owner-link-printed";

    /** The kind of the entry: somebody came in by such a link. */
    public static final String OWNER_LINK_USED = "owner-link-used";

    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public SecurityEvents(Recorder recorder, Ids ids) {
        this.recorder = recorder;
        this.ids = ids;
    }

    /** An invitation was sent. */
    void linkSent(Member member) {
        record(holdfast(member), SecurityEvent.SIGN_IN, LINK_SENT, member, Fields.none());
    }

    /** A link that a browser asked for was sent; however often that is said, once. */
    void linkSent(Member member, LinkQueue.Sending sent) {
        Fields fields =
                from(sent.one().asked().client()).with("member", member.id().value());
        String id = Ids.derived(sent.begun(), "sent " + sent.mail() + " " + member.id());
        recordOnce(
                holdfast(member),
                Change.created(LINK_SENT, new SecurityEvent(SecurityEvent.SIGN_IN, id, member, fields)));
    }

    /** Somebody opened a link that was not good; however often that is said, once for each reason. */
    void linkOpened(Member member, SignInLink link, String code, String place) {
        linkRefused(member, link, code, place, "opened", "");
    }

    /** Somebody pressed the button of a link that was not good; however often that is said, once for each reason and network. */
    void linkPressed(Member member, SignInLink link, String code, String place) {
        linkRefused(member, link, code, place, "pressed", " pressed " + Network.of(place));
    }

    private void linkRefused(Member member, SignInLink link, String code, String place, String cause, String apart) {
        Fields why = Fields.none()
                .with("refusal", code)
                .with("cause", cause)
                .with("place", place)
                .with("member", member.id().value());
        String id = Ids.derived(
                link.endsAt().minus(SignInLink.LIFE), link.id().value() + " " + code + " " + member.id() + apart);
        recordOnce(
                holdfast(member),
                Change.created(LINK_REFUSED, new SecurityEvent(SecurityEvent.SIGN_IN, id, member, why)));
    }

    void signedIn(Member member, Client client) {
        record(self(member), SecurityEvent.SESSION, SIGNED_IN, member, from(client));
    }

    /** Sessions ended by themselves, or by something else that happened to the members; however often that is said, once. */
    void sessionsOver(OrganisationId organisation, Map<Session, Member> over, SessionsOver.Cause cause) {
        List<Change<SecurityEvent>> changes = new ArrayList<>();
        over.forEach((session, member) -> changes.add(Change.created(SESSION_OVER, over(session, member, cause))));
        recorder.recordAll(Actor.holdfast(organisation, Origin.AUTOMATION), changes);
    }

    /** Of one session there is one entry, as its id follows from the session. */
    private static SecurityEvent over(Session session, Member member, SessionsOver.Cause cause) {
        Fields fields = named(member)
                .with("cause", cause.code())
                .with("place", session.client().place())
                .with("device", session.client().device())
                .with("member", member.id().value());
        String id = Ids.derived(session.startedAt(), "over " + session.id().value());
        return new SecurityEvent(SecurityEvent.SESSION, id, member, fields);
    }

    /**
     * Somebody tried what lets nobody in, or was slowed down in doing so.
     *
     * @param once the same for what is one entry of all organisations, however often it is said
     */
    public void guessed(OrganisationId organisation, Guessed guessed, ToldOnce once) {
        Fields fields = Fields.none().with("refusal", guessed.reason()).with("place", guessed.place());
        String kind = guessed.slowed() ? GUESSING_SLOWED : GUESS_REFUSED;
        recordOnce(
                Actor.holdfast(organisation, Origin.AUTOMATION),
                Change.created(kind, new GuessEvent(once.id(organisation.value()), organisation, fields)));
    }

    void signedOut(Member member) {
        record(self(member), SecurityEvent.SESSION, SIGNED_OUT, member, Fields.none());
    }

    void sessionsEnded(Actor by, Member member, int count) {
        record(by, SecurityEvent.SESSION, SESSIONS_ENDED, member, named(member).with("sessions", (long) count));
    }

    /** Somebody hit a limit; the name is theirs, or that of their token. */
    public void limitHit(Member member, String name, String place) {
        Fields fields = Fields.none().with("name", name).with("place", place);
        record(holdfast(member), SecurityEvent.SESSION, LIMIT_HIT, member, fields);
    }

    /** Somebody asked too often for a way in; however often that is said, once. */
    public void limitHit(Member member, String place, ToldOnce once) {
        Fields fields = named(member).with("place", place);
        recordOnce(holdfast(member), SecurityEvent.SESSION, LIMIT_HIT, member, fields, once);
    }

    /**
     * A member was refused something; however often that is said, once.
     *
     * @param place the network address that it was asked from; empty for what is done in the background
     */
    public void accessRefused(AccessRefused refused, Member member, Optional<String> place, ToldOnce once) {
        Fields why = refused.permission()
                .map(lacking -> Fields.none().with("permission", lacking.label()))
                .orElseGet(() -> Fields.none().with("refusal", refused.code()))
                .with("where", refused.path().own())
                .with("place", place);
        recordOnce(refused.actor(), SecurityEvent.SESSION, ACCESS_REFUSED, member, why, once);
    }

    /** A code of a second factor was wrong. */
    public void codeWrong(Member member, String place) {
        record(
                holdfast(member),
                SecurityEvent.SIGN_IN,
                CODE_WRONG,
                member,
                named(member).with("place", place));
    }

    /** Something happened to the second factor of a member, by themselves. */
    public void factor(String kind, Member member) {
        record(self(member), SecurityEvent.SIGN_IN, kind, member, named(member));
    }

    /** Something happened to the second factor of a member, from some place. */
    public void factor(String kind, Member member, String place) {
        record(self(member), SecurityEvent.SIGN_IN, kind, member, named(member).with("place", place));
    }

    /** Somebody took the second factor of a member away. */
    public void factorReset(Actor by, Member member) {
        record(by, SecurityEvent.SIGN_IN, FACTOR_RESET, member, named(member));
    }

    /** A token let a program in from a new place; however often that is said, once. */
    public void tokenUsedFromNewPlace(Actor by, Member maker, String token, String place, ToldOnce once) {
        Fields fields = Fields.none().with("name", token).with("place", place);
        recordOnce(by, SecurityEvent.SESSION, TOKEN_USED_FROM_NEW_PLACE, maker, fields, once);
    }

    /** A token that does nothing any more was tried, from some place; however often that is said, once. */
    public void tokenRefused(Member maker, String token, String place, ToldOnce once) {
        Fields fields = Fields.none().with("name", token).with("place", place);
        recordOnce(holdfast(maker), SecurityEvent.SESSION, TOKEN_REFUSED, maker, fields, once);
    }

    void ownerLinkPrinted(Member owner) {
        Actor console = Actor.holdfast(owner.organisation(), Origin.CONSOLE);
        record(console, SecurityEvent.OWNER_LINK, OWNER_LINK_PRINTED, owner, named(owner));
    }

    void ownerLinkUsed(Member owner, String place) {
        record(
                self(owner),
                SecurityEvent.OWNER_LINK,
                OWNER_LINK_USED,
                owner,
                named(owner).with("place", place));
    }

    private static Fields from(Client client) {
        return Fields.none().with("place", client.place()).with("device", client.device());
    }

    private static Fields named(Member member) {
        return Fields.none().with("name", member.name().value());
    }

    private void record(Actor actor, String type, String kind, Member member, Fields more) {
        Fields fields = more.with("member", member.id().value());
        recorder.record(actor, Change.created(kind, new SecurityEvent(type, ids.next(), member, fields)));
    }

    private void recordOnce(Actor actor, String type, String kind, Member member, Fields more, ToldOnce once) {
        Fields fields = more.with("member", member.id().value());
        recordOnce(actor, Change.created(kind, new SecurityEvent(type, once.id(kind), member, fields)));
    }

    /** An event whose id is derived from what it is about. */
    private void recordOnce(Actor actor, Change<?> change) {
        try {
            recorder.record(actor, change);
        } catch (ConcurrentChangeException written) {
            // there is an entry of it already
        }
    }

    private static Actor holdfast(Member member) {
        return Actor.holdfast(member.organisation(), Origin.AUTOMATION);
    }

    private static Actor self(Member member) {
        return Actor.named(
                member.organisation(), member.id().value(), member.name().value(), Origin.PAGE);
    }
}
