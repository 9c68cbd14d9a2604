package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
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
        Set<Long> numbers = new ConcurrentSkipListSet<>();
        IntStream.range(0, 200)
                .parallel()
                .forEach(time ->
                        numbers.add(attempts.count("a", NOW, Instant.EPOCH).number()));
        assertThat(numbers).hasSize(200);
    }
}
