package org.holdfast.domain.review;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** Something about an access review that breaks a rule. */
public final class ReviewRefusedException extends DomainException {

    /** The code of {@link #tooLarge}. */
    static final String TOO_LARGE = "access-review-too-large";

    private ReviewRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** It is over, and its lines are a proof. */
    public static ReviewRefusedException closed() {
        return new ReviewRefusedException(Kind.CONFLICT, "access-review-closed", Map.of());
    }

    /** Nobody decides on what they hold themselves. */
    public static ReviewRefusedException ofOneself() {
        return new ReviewRefusedException(Kind.FORBIDDEN, "access-review-of-oneself", Map.of());
    }

    /** The grant is not there any more, so there is nothing to decide. */
    public static ReviewRefusedException grantGone() {
        return new ReviewRefusedException(Kind.CONFLICT, "access-review-grant-gone", Map.of());
    }

    /** Nothing is granted there. */
    public static ReviewRefusedException empty() {
        return new ReviewRefusedException(Kind.CONFLICT, "access-review-empty", Map.of("field", "scope"));
    }

    /** More is granted than one review can list. */
    public static ReviewRefusedException tooLarge(int most) {
        return new ReviewRefusedException(Kind.CONFLICT, TOO_LARGE, Map.of("maximum", most));
    }
}
