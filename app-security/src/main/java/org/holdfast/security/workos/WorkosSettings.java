package org.holdfast.security.workos;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.Setting;

/**
 * How WorkOS is reached.
 *
 * @param apiKey proves that it is us; never printed
 * @param clientId names the environment at WorkOS
 * @param baseUrl where it listens, without a slash at the end; with {@code http} only on this machine
 * @param webhookSecret what its webhooks are signed with; never printed
 * @param patience how long an answer may take, 1 to 60 seconds
 */
public record WorkosSettings(
        String apiKey, String clientId, String baseUrl, Optional<String> webhookSecret, Duration patience) {

    static final String API_KEY = "holdfast.workos.api-key";
    static final String CLIENT_ID = "holdfast.workos.client-id";
    static final String BASE_URL = "holdfast.workos.base-url";
    static final String WEBHOOK_SECRET = "holdfast.workos.webhook-secret";
    static final String PATIENCE = "holdfast.workos.timeout";

    /** Where it listens unless something else is set. */
    static final String WORKOS = "https://api.workos.com";

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(8);
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(60);

    public WorkosSettings {
        if (apiKey.isBlank()) {
            throw invalid(API_KEY, "value-blank");
        }
        baseUrl = baseUrl.replaceAll("/+$", "");
        check(baseUrl);
        if (patience.compareTo(LEAST) < 0 || patience.compareTo(MOST) > 0) {
            throw invalid(PATIENCE, "value-out-of-range", Map.of("minimum", LEAST, "maximum", MOST));
        }
    }

    /**
     * Reads the settings. Each secret can be set itself, or the name of a file that holds it, under the same key with
     * {@code -file}.
     *
     * @return empty when no key is set
     * @throws InvalidValueException naming the setting, never its value
     */
    public static Optional<WorkosSettings> from(Config config) {
        return secret(config, API_KEY).map(key -> from(config, key));
    }

    private static WorkosSettings from(Config config, String key) {
        return new WorkosSettings(
                key,
                setting(config, CLIENT_ID).text().orElseThrow(() -> invalid(CLIENT_ID, "value-blank")),
                setting(config, BASE_URL).text().orElse(WORKOS),
                secret(config, WEBHOOK_SECRET),
                setting(config, PATIENCE).duration(USUAL_PATIENCE));
    }

    /** The same with answers that take no longer than so. */
    WorkosSettings within(Duration most) {
        return patience.compareTo(most) <= 0
                ? this
                : new WorkosSettings(apiKey, clientId, baseUrl, webhookSecret, most);
    }

    private static Optional<String> secret(Config config, String key) {
        return setting(config, key)
                .text()
                .or(() -> setting(config, key + "-file").text().map(file -> read(key + "-file", file)));
    }

    private static String read(String key, String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip())
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> invalid(key, "value-blank"));
        } catch (IOException | InvalidPathException unreadable) {
            throw invalid(key, "file-unreadable");
        }
    }

    private static void check(String url) {
        try {
            URI uri = new URI(url);
            if (!safe(uri) || uri.getQuery() != null || uri.getUserInfo() != null) {
                throw invalid(BASE_URL, "url-invalid");
            }
        } catch (URISyntaxException malformed) {
            throw invalid(BASE_URL, "url-invalid");
        }
    }

    /** The key goes with every request: over another network than the own machine's never unencrypted. */
    private static boolean safe(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        return "http".equals(uri.getScheme())
                ? LOOPBACK.matcher(host).matches()
                : "https".equals(uri.getScheme()) && !host.isEmpty();
    }

    private static Setting setting(Config config, String key) {
        return new Setting(key, config.getOptionalValue(key, String.class));
    }

    @Override
    public String toString() {
        return "WorkosSettings[" + clientId + " at " + baseUrl + "]";
    }
}
