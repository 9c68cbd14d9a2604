package org.holdfast.domain.answer;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** An answer that breaks a rule of its board or site. */
public final class AnswerRefusedException extends DomainException {

    private AnswerRefusedException(Kind kind, String code) {
        super(kind, code, Map.of());
    }

    /** The site is not in the board's scope. */
    public static AnswerRefusedException siteNotInScope() {
        return new AnswerRefusedException(Kind.CONFLICT, "site-not-in-scope");
    }

    /** The site is inactive: it keeps its answers and takes no new ones. */
    public static AnswerRefusedException siteInactive() {
        return new AnswerRefusedException(Kind.CONFLICT, "site-inactive");
    }

    /** The person is not a member who can see to it. */
    public static AnswerRefusedException responsibleUnknown() {
        return new AnswerRefusedException(Kind.INVALID, "responsible-unknown");
    }
}
