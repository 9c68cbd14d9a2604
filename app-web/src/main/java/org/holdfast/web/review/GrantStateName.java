package org.holdfast.web.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.review.LineNow;

/** What has become of a grant. */
@Enum("ReviewedGrantState")
@Description(
        "What has become of a listed grant: SAME it is what it was, CHANGED it ends at another moment, GONE the holder has it no more.")
public enum GrantStateName {
    SAME,
    CHANGED,
    GONE;

    static GrantStateName of(LineNow.State state) {
        return valueOf(state.name());
    }
}
