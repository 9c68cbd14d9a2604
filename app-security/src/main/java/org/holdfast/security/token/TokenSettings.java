package org.holdfast.security.token;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.Setting;

/**
 * How much one token may ask for.
 *
 * @param requestsPerMinute on all nodes together, 1 to 1,000,000
 */
public record TokenSettings(int requestsPerMinute) {

    /** The name of the setting. */
    public static final String REQUESTS = "holdfast.token.requests-per-minute";

    private static final int STANDARD = 600;
    private static final int MOST = 1_000_000;

    public TokenSettings {
        if (requestsPerMinute < 1 || requestsPerMinute > MOST) {
            throw invalid(REQUESTS, "value-out-of-range", Map.of("minimum", 1, "maximum", MOST));
        }
    }

    /** Reads the setting. */
    public static TokenSettings from(Config config) {
        return new TokenSettings(
                new Setting(REQUESTS, config.getOptionalValue(REQUESTS, String.class)).number(STANDARD));
    }
}
