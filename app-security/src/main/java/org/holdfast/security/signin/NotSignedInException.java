package org.holdfast.security.signin;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** The call needs somebody who is signed in. */
public final class NotSignedInException extends DomainException {

    private NotSignedInException() {
        super(Kind.FORBIDDEN, "not-signed-in", Map.of());
    }

    /** A call of nobody. */
    public static NotSignedInException notSignedIn() {
        return new NotSignedInException();
    }
}
