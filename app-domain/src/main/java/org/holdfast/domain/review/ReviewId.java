package org.holdfast.domain.review;

import org.holdfast.domain.shared.Ids;

/** Identifies an access review. */
public record ReviewId(String value) {

    public ReviewId {
        Ids.check("access-review", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
