package org.holdfast.domain.review;

import org.holdfast.domain.shared.Ids;

/** Identifies a line of an access review. */
public record ReviewLineId(String value) {

    public ReviewLineId {
        Ids.check("access-review-line", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
