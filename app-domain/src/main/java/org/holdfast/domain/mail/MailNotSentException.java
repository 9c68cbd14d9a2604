package org.holdfast.domain.mail;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** The mail server cannot be reached, or did not take a mail. */
public final class MailNotSentException extends DomainException {

    private final String problem;

    /** @param problem in a few words, without the content of the mail */
    public MailNotSentException(String problem, Throwable cause) {
        super(Kind.UNAVAILABLE, "mail-not-sent", Map.of());
        this.problem = problem;
        initCause(cause);
    }

    /** Why, in a few words. */
    public String problem() {
        return problem;
    }
}
