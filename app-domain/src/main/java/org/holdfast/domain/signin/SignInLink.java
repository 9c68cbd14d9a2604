package org.holdfast.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that lets somebody in once.
 *
 * @param id the hash of the secret in it
 * @param purpose what for
 * @param browser the hash of the secret of the only browser that may use it; empty until one opened it
 * @param endsAt not good after that
 * @param state whether it was used or replaced
 */
public record SignInLink(
        SecretHash id, LinkPurpose purpose, Optional<SecretHash> browser, Instant endsAt, LinkState state) {

    /** How long a link is good for. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    /** A link that nobody opened yet. */
    public static SignInLink of(Secret secret, LinkPurpose purpose, Optional<SecretHash> browser, Instant now) {
        return new SignInLink(secret.hash(), purpose, browser, now.plus(LIFE), LinkState.LIVE);
    }

    /** @throws LinkRefusedException when it is not good any more */
    void requireLive(Instant now) {
        switch (state) {
            case USED -> throw LinkRefusedException.used();
            case REPLACED -> throw LinkRefusedException.replaced();
            case LIVE -> requireTime(now);
        }
    }

    /** @throws LinkRefusedException when another browser asked for it or opened it */
    void requireBrowser(SecretHash opening) {
        if (browser.isPresent() && !browser.get().same(opening)) {
            throw LinkRefusedException.otherBrowser();
        }
    }

    private void requireTime(Instant now) {
        if (!now.isBefore(endsAt)) {
            throw LinkRefusedException.expired();
        }
    }
}
