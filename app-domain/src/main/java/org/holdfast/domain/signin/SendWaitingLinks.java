package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.shared.EachByItself;

/**
 * Sends links that were asked for too early, once their wait is over, and those whose mail was begun and not written. Any
 * number of nodes may do so at any time.
 */
@ApplicationScoped
public class SendWaitingLinks {

    private static final int AT_ONCE = 100;

    private final LinkPace pace;
    private final SendSignInLink sending;

    @Inject
    public SendWaitingLinks(LinkPace pace, SendSignInLink sending) {
        this.pace = pace;
        this.sending = sending;
    }

    /** Sends those whose wait is over now. */
    public void send() {
        EachByItself each = new EachByItself();
        each.of(pace.due(AT_ONCE).stream(), account -> sending.sendAll(pace.next(account)));
        each.throwFirst();
    }
}
