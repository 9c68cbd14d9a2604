package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Half sign-ins that last as long as the process. */
public final class InMemoryHalfSignIns implements HalfSignIns {

    private final Map<SecretHash, HalfSignIn> halves = new HashMap<>();
    private final Map<SecretHash, Integer> wrong = new HashMap<>();

    @Override
    public synchronized void begin(HalfSignIn half) {
        halves.put(half.id(), half);
    }

    @Override
    public synchronized Optional<HalfSignIn> find(SecretHash id) {
        return Optional.ofNullable(halves.get(id));
    }

    @Override
    public synchronized boolean use(SecretHash id) {
        return halves.remove(id) != null;
    }

    @Override
    public synchronized void missed(SecretHash id, int most) {
        if (wrong.merge(id, 1, Integer::sum) >= most) {
            halves.remove(id);
        }
    }

    @Override
    public synchronized void removeEndedBefore(Instant moment) {
        halves.values().removeIf(half -> half.endsAt().isBefore(moment));
    }
}
