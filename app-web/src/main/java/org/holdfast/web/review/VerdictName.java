package org.holdfast.web.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.review.Verdict;

/** What a reviewer said. */
@Enum("AccessVerdict")
@Description("What was decided on a grant: CONFIRMED it stays, WITHDRAWN it was taken away.")
public enum VerdictName {
    CONFIRMED,
    WITHDRAWN;

    static VerdictName of(Verdict verdict) {
        return valueOf(verdict.name());
    }
}
