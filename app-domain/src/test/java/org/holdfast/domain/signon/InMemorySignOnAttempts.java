package org.holdfast.domain.signon;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.signin.SecretHash;

/** Attempts that last as long as the process. */
public final class InMemorySignOnAttempts implements SignOnAttempts {

    private final Map<SecretHash, SignOnAttempt> all = new HashMap<>();

    @Override
    public synchronized void start(SignOnAttempt attempt) {
        all.put(attempt.id(), attempt);
    }

    @Override
    public synchronized Optional<SignOnAttempt> find(SecretHash id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized boolean use(SecretHash id, Instant now) {
        SignOnAttempt attempt = all.get(id);
        if (attempt == null || attempt.used() || !attempt.endsAt().isAfter(now)) {
            return false;
        }
        all.put(
                id,
                new SignOnAttempt(
                        id,
                        attempt.browser(),
                        attempt.organisation(),
                        attempt.connection(),
                        attempt.mail(),
                        attempt.endsAt(),
                        true));
        return true;
    }

    @Override
    public synchronized void removeEndedBefore(Instant moment) {
        all.values().removeIf(attempt -> attempt.endsAt().isBefore(moment));
    }
}
