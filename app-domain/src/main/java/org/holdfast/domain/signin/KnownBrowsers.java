package org.holdfast.domain.signin;

import java.time.Instant;

/** The browsers in which somebody came in with an account: what strangers do there puts nothing off for them. */
public interface KnownBrowsers {

    /** Somebody came in with the account. */
    void remember(String account, SecretHash browser, Instant at);

    /** Whether somebody did so in that browser. */
    boolean knows(String account, SecretHash browser);

    /** Forgets those that nobody came in with since the moment. */
    void removeOlderThan(Instant moment);
}
