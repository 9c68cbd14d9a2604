package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.signin.RecogniseSession;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.SessionEnded;
import org.holdfast.domain.signin.SignedIn;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.team.Team;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a few seconds whose session it is and what was granted, so that most requests ask the database nothing.
 * What changes here is forgotten at once; what changes on another node is known after {@link #REMEMBERED}.
 */
@ApplicationScoped
public class KnownSessions {

    /** How old grants may be. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    static final int MOST = 10_000;

    private final RecogniseSession recognise;
    private final Clock clock;
    private final Map<SecretHash, Known> known = Collections.synchronizedMap(new Newest());

    @Inject
    public KnownSessions(RecogniseSession recognise, Clock clock) {
        this.recognise = recognise;
        this.clock = clock;
    }

    /** Whose session it is; empty when it is nobody's any more. */
    public Optional<SignedIn> find(SecretHash id) {
        @Nullable Known remembered = known.get(id);
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return Optional.of(remembered.signedIn());
        }
        Instant latest = clock.instant().plus(REMEMBERED);
        Optional<SignedIn> found = recognise.recognise(id);
        found.ifPresentOrElse(one -> known.put(id, Known.of(one, latest)), () -> known.remove(id));
        return found;
    }

    /** Forgets a session. */
    public void forget(SecretHash id) {
        known.remove(id);
    }

    void onEnded(@Observes SessionEnded ended) {
        forget(ended.id());
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().forEach(this::forget);
    }

    private void forget(Entry changed) {
        switch (changed.aggregate().type()) {
            case Member.TYPE -> forgetAll(one -> one.isOf(changed.aggregate().id()));
            case Team.TYPE, OwnRole.TYPE ->
                forgetAll(one -> one.isIn(changed.path().organisation()));
            case SiteGroup.TYPE ->
                forgetAll(one ->
                        one.holdsThrough(new SiteGroupId(changed.aggregate().id())));
            default -> {}
        }
    }

    private void forgetAll(Predicate<Known> touched) {
        synchronized (known) {
            known.values().removeIf(touched);
        }
    }

    private record Known(SignedIn signedIn, Instant until) {

        /** No longer than the first of the grants holds. */
        static Known of(SignedIn signedIn, Instant latest) {
            return new Known(
                    signedIn,
                    signedIn.grants().nextEnd().filter(latest::isAfter).orElse(latest));
        }

        boolean holdsThrough(SiteGroupId group) {
            return signedIn.grants().groups().contains(group);
        }

        boolean isIn(OrganisationId organisation) {
            return signedIn.session()
                    .membership()
                    .filter(chosen -> chosen.organisation().equals(organisation))
                    .isPresent();
        }

        boolean isOf(String member) {
            return signedIn.session()
                    .membership()
                    .filter(chosen -> chosen.member().value().equals(member))
                    .isPresent();
        }
    }

    /** Drops what was used longest ago when there are too many. */
    private static final class Newest extends LinkedHashMap<SecretHash, Known> {

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<SecretHash, Known> eldest) {
            return size() > MOST;
        }
    }
}
