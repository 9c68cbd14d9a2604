package org.holdfast.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.review.AccessReviews;
import org.holdfast.domain.review.AccessReviewsContract;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.ReviewFilter;
import org.holdfast.domain.review.ReviewFixture;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoAccessReviewsIT implements AccessReviewsContract {

    private final AccessReviews reviews =
            new MongoAccessReviews(TestDatabase.migrated(new ReviewIndexes(), new ReviewSearchIndexes()));

    @Override
    public AccessReviews reviews() {
        return reviews;
    }

    @Test
    void readsAPageOfReviewsThatMatchWithOneCommand() {
        ReviewFilter filter = new ReviewFilter(Optional.of("a"), Optional.of(ReviewFilter.State.OVERDUE));
        assertThat(TestDatabase.commandsOf(() -> reviews.page(ORGANISATION, filter, TODAY, PageRequest.first(20))))
                .containsExactly("find");
    }

    @Test
    void readsThoseThatAreOpenWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> reviews.open(ORGANISATION, Optional.empty(), 20)))
                .containsExactly("find");
    }

    @Test
    void readsAPageOfLinesAndKeepsAPartWithOneCommandEach() {
        LineFilter filter = new LineFilter(Optional.of("a"), Optional.of(LineFilter.OPEN));
        assertThat(TestDatabase.commandsOf(
                        () -> reviews.lines(ORGANISATION, ReviewFixture.id("V1"), filter, PageRequest.first(50))))
                .containsExactly("find");
        assertThat(TestDatabase.commandsOf(() -> reviews.list(ReviewFixture.part(
                        "V1", List.of(ReviewFixture.line("N1", "Ann"), ReviewFixture.line("N2", "Bob"))))))
                .containsExactly("update");
    }
}
