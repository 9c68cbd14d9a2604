package org.holdfast.security.signin;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.shared.Setting;
import org.holdfast.domain.signin.SessionLimits;

/**
 * How people come in.
 *
 * @param url where they reach Holdfast
 * @param limits how long a session lasts
 */
public record SignInSettings(PublicUrl url, SessionLimits limits) {

    private static final Duration IDLE = Duration.ofDays(3);
    private static final Duration ABSOLUTE = Duration.ofDays(14);

    /**
     * Reads the settings.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException naming the key
     */
    public static SignInSettings from(Config config) {
        return new SignInSettings(
                url(config),
                new SessionLimits(
                        setting(config, SessionLimits.IDLE).duration(IDLE),
                        setting(config, SessionLimits.ABSOLUTE).duration(ABSOLUTE)));
    }

    private static PublicUrl url(Config config) {
        return setting(config, PublicUrl.KEY)
                .text()
                .map(PublicUrl::new)
                .orElseGet(() -> new PublicUrl("http://127.0.0.1:" + port(config)));
    }

    /** The port that holdfast.jar was told to listen on. */
    private static int port(Config config) {
        return setting(config, "holdfast.http.port").number(8080);
    }

    private static Setting setting(Config config, String key) {
        return new Setting(key, config.getOptionalValue(key, String.class));
    }
}
