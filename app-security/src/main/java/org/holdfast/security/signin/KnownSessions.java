package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.shared.Remembered;
import org.holdfast.domain.signin.RecogniseSession;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.SessionEnded;
import org.holdfast.domain.signin.SignedIn;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.team.Team;

/**
 * Remembers for a few seconds whose session it is and what was granted, so that most requests ask the database nothing.
 * What changes here is forgotten at once; what changes on another node is known after {@link #REMEMBERED}.
 */
@ApplicationScoped
public class KnownSessions {

    /** How old grants may be. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** How many sessions and places of theirs are remembered at most. */
    static final int HEAVIEST = 300_000;

    /** What one takes beside its places, in places. */
    private static final int OWN_WEIGHT = 30;

    private final RecogniseSession recognise;
    private final Clock clock;
    private final Remembered<SecretHash, SignedIn> known;

    @Inject
    public KnownSessions(RecogniseSession recognise, Clock clock) {
        this.recognise = recognise;
        this.clock = clock;
        this.known = new Remembered<>(HEAVIEST, clock);
    }

    /** Whose session it is; empty when it is nobody's any more. */
    public Optional<SignedIn> find(SecretHash id) {
        return known.find(id, () -> {
            Instant latest = clock.instant().plus(REMEMBERED);
            return recognise.recognise(id).map(found -> item(found, latest));
        });
    }

    /** No longer than the first of the grants holds. */
    private static Remembered.Item<SignedIn> item(SignedIn found, Instant latest) {
        Instant until = found.grants().nextEnd().filter(latest::isAfter).orElse(latest);
        return new Remembered.Item<>(found, until, OWN_WEIGHT + found.grants().places());
    }

    /** Forgets a session. */
    public void forget(SecretHash id) {
        known.forget(id);
    }

    void onEnded(@Observes SessionEnded ended) {
        forget(ended.id());
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().forEach(this::forget);
    }

    private void forget(Entry changed) {
        switch (changed.aggregate().type()) {
            case Member.TYPE -> forgetAll(one -> isOf(one, changed.aggregate().id()));
            case Team.TYPE, OwnRole.TYPE ->
                forgetAll(one -> isIn(one, changed.path().organisation()));
            case SiteGroup.TYPE ->
                forgetAll(one ->
                        holdsThrough(one, new SiteGroupId(changed.aggregate().id())));
            default -> {}
        }
    }

    private void forgetAll(Predicate<SignedIn> touched) {
        known.forgetAll(touched);
    }

    private static boolean holdsThrough(SignedIn one, SiteGroupId group) {
        return one.grants().groups().contains(group);
    }

    private static boolean isIn(SignedIn one, OrganisationId organisation) {
        return one.session()
                .membership()
                .filter(chosen -> chosen.organisation().equals(organisation))
                .isPresent();
    }

    private static boolean isOf(SignedIn one, String member) {
        return one.session()
                .membership()
                .filter(chosen -> chosen.member().value().equals(member))
                .isPresent();
    }
}
