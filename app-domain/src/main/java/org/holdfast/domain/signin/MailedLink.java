package org.holdfast.domain.signin;

import java.time.Instant;

/**
 * A link as a mail carries it.
 *
 * @param address where it leads
 * @param standing whether it still lets somebody in
 * @param endsAt until when it does, or would have
 */
public record MailedLink(String address, Standing standing, Instant endsAt) {

    /** Whether a link still lets somebody in. */
    public enum Standing {
        /** It does. */
        GOOD,
        /** It did, once. */
        USED,
        /** A newer one did away with it. */
        REPLACED,
        /** Its time is over. */
        OVER
    }

    @Override
    public String toString() {
        return "MailedLink[" + standing + "]";
    }
}
