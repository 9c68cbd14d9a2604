package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.holdfast.domain.signin.Attempt;
import org.holdfast.domain.signin.Attempts;
import org.holdfast.domain.signin.AttemptsContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoAttemptsIT implements AttemptsContract {

    private final Attempts attempts = new MongoAttempts(TestDatabase.migrated(new SignInIndexes()));

    @Override
    public Attempts attempts() {
        return attempts;
    }

    @Test
    void losesNoTryOfManyAtOnce() {
        IntStream.range(0, 200).parallel().forEach(time -> countAtLast());
        assertThat(attempts.last("a", Instant.EPOCH)).contains(new Attempt(200, NOW));
    }

    private void countAtLast() {
        boolean counted = false;
        while (!counted) {
            counted = attempts.count("a", attempts.last("a", Instant.EPOCH), NOW);
        }
    }
}
