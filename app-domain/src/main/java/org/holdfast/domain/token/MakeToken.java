package org.holdfast.domain.token;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.sitegroup.SiteGroupTurn;

/** A member makes a token: everybody for themselves, and who looks after people for services. */
@ApplicationScoped
public class MakeToken {

    /** The kind of the entry. */
    public static final String MADE = "token-made";

    /** The longest life of a token, in days. */
    public static final int MAXIMUM_DAYS = 366;

    private final Access access;
    private final NobodyGrantsWhatTheyLack grantable;
    private final SiteGroupTurn turn;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public MakeToken(
            Access access,
            NobodyGrantsWhatTheyLack grantable,
            SiteGroupTurn turn,
            Recorder recorder,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.grantable = grantable;
        this.turn = turn;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @return it with its secret, which nobody can read again
     * @throws TokenRefusedException {@code token-by-token}, {@code token-without-role}
     * @throws org.holdfast.domain.shared.InvalidValueException {@code grant-end-past} for a limit that ended
     * @throws MemberRefusedException {@code grant-not-held} for what the caller does not hold
     * @throws NotFoundException {@code site-not-found}, {@code board-not-found}
     */
    public Made make(Actor actor, Wanted wanted) {
        if (actor.origin() == Origin.TOKEN) {
            throw TokenRefusedException.byToken();
        }
        if (wanted.kind() == TokenKind.SERVICE) {
            access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        }
        if (wanted.limits().isEmpty()) {
            throw TokenRefusedException.withoutRole();
        }
        grantable.checkStillToEnd(Set.of(), wanted.limits());
        return turn.granting(actor.organisation(), wanted.limits(), () -> made(actor, wanted));
    }

    private Made made(Actor actor, Wanted wanted) {
        grantable.checkHeld(actor, wanted.limits());
        TokenSecret secret = TokenSecret.random(wanted.kind());
        Instant now = Instant.ofEpochMilli(clock.millis());
        ApiToken token = new ApiToken(
                new TokenId(ids.next()),
                1,
                actor.organisation(),
                wanted.kind(),
                wanted.name(),
                new MemberId(actor.id()),
                secret.hash(),
                wanted.limits(),
                now,
                now.plus(Duration.ofDays(wanted.days())),
                false);
        return new Made(recorder.record(actor, Change.created(MADE, token)), secret);
    }

    /**
     * What a token is to be.
     *
     * @param kind whom it acts as
     * @param name what it is for
     * @param limits roles, built-in or own, on the organisation, on sites or on boards
     * @param days how long it lives, 1 to {@value MakeToken#MAXIMUM_DAYS}
     */
    public record Wanted(TokenKind kind, TokenName name, Set<Grant> limits, int days) {

        public Wanted {
            limits = Set.copyOf(limits);
            if (days < 1 || days > MAXIMUM_DAYS) {
                throw invalid("days", "value-out-of-range", Map.of("minimum", 1, "maximum", MAXIMUM_DAYS));
            }
        }
    }

    /** A new token with its secret. */
    public record Made(ApiToken token, TokenSecret secret) {}
}
