package org.holdfast.domain.review;

class InMemoryAccessReviewsTest implements AccessReviewsContract {

    private final AccessReviews reviews = new InMemoryAccessReviews();

    @Override
    public AccessReviews reviews() {
        return reviews;
    }
}
