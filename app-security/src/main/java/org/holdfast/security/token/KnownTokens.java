package org.holdfast.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.shared.Remembered;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.KnownToken;
import org.holdfast.domain.token.RecogniseToken;
import org.holdfast.domain.token.TokenId;

/**
 * Remembers for a few seconds what a token may do, so that most calls ask the database nothing. A token that is revoked
 * here, or whose maker changed here, is forgotten at once; on another node after {@link #REMEMBERED}.
 */
@ApplicationScoped
public class KnownTokens {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    /** How many tokens and places of theirs are remembered at most. */
    private static final int HEAVIEST = 300_000;

    /** What one takes beside its places, in places. */
    private static final int OWN_WEIGHT = 30;

    private final RecogniseToken recognise;
    private final Clock clock;
    private final Remembered<SecretHash, KnownToken> known;
    private final Map<TokenId, Noted> noted = Collections.synchronizedMap(new Newest<>());

    @Inject
    public KnownTokens(RecogniseToken recognise, Clock clock) {
        this.recognise = recognise;
        this.clock = clock;
        this.known = new Remembered<>(HEAVIEST, clock);
    }

    /**
     * The token of a secret; empty for one that lets nobody in.
     *
     * @param place the network address that the call comes from
     */
    public Optional<KnownToken> find(SecretHash secret, String place) {
        Optional<KnownToken> found = remembered(secret, place);
        found.ifPresent(token -> note(token, place));
        return found;
    }

    private Optional<KnownToken> remembered(SecretHash secret, String place) {
        return known.find(secret, () -> {
            Instant latest = clock.instant().plus(REMEMBERED);
            return recognise.recognise(secret, place).map(found -> item(found, latest));
        });
    }

    /** No longer than the first of the grants, and the token itself, holds. */
    private static Remembered.Item<KnownToken> item(KnownToken found, Instant latest) {
        Instant grants = found.grants().nextEnd().filter(latest::isAfter).orElse(latest);
        Instant end = found.token().endsAt();
        return new Remembered.Item<>(
                found,
                end.isBefore(grants) ? end : grants,
                OWN_WEIGHT + found.grants().places());
    }

    /** Tells the database once a minute, and at once of a place that is new here. */
    private void note(KnownToken token, String place) {
        Instant now = clock.instant();
        String network = Network.of(place);
        Noted last = noted.getOrDefault(token.token().id(), new Noted(Instant.EPOCH, Set.of()));
        boolean recent = now.isBefore(last.at().plus(NOTED_EVERY));
        if (!recent || !last.places().contains(network)) {
            recognise.used(token, place);
            Set<String> places = new HashSet<>(recent ? last.places() : Set.of());
            places.add(network);
            noted.put(token.token().id(), new Noted(now, places));
        }
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().forEach(this::forget);
    }

    private void forget(Entry changed) {
        String id = changed.aggregate().id();
        switch (changed.aggregate().type()) {
            case ApiToken.TYPE, Member.TYPE ->
                known.forgetAll(one -> one.token().id().value().equals(id)
                        || one.maker().id().value().equals(id));
            case Team.TYPE, OwnRole.TYPE, SiteGroup.TYPE ->
                known.forgetAll(
                        one -> one.token().organisation().equals(changed.path().organisation()));
            default -> {}
        }
    }

    private record Noted(Instant at, Set<String> places) {}

    /** Drops what was used longest ago when there are too many. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
