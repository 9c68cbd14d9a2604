package org.holdfast.security.mail;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.Setting;

/**
 * The mail server.
 *
 * @param host its name or network address
 * @param port 1 to 65535; by default 465 with TLS from the first byte, else 587
 * @param protection how the way there is protected
 * @param login name and password, where the server asks for them
 * @param from who the mails come from
 */
public record MailSettings(String host, int port, Protection protection, Optional<Login> login, MailAddress from) {

    static final String HOST = "holdfast.mail.host";
    static final String PORT = "holdfast.mail.port";
    static final String PROTECTION = "holdfast.mail.protection";
    static final String USER = "holdfast.mail.user";
    static final String PASSWORD_FILE = "holdfast.mail.password-file";
    static final String FROM = "holdfast.mail.from";

    private static final int LARGEST_PORT = 65_535;

    /** How the way to the server is protected. */
    public enum Protection {
        /** Not at all: for a server on the same machine. */
        NONE(587),
        /** TLS after a greeting in the clear; refused where the server does not offer it. */
        STARTTLS(587),
        /** TLS from the first byte. */
        TLS(465);

        private final int usualPort;

        Protection(int usualPort) {
            this.usualPort = usualPort;
        }

        private static Protection of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> invalid(PROTECTION, "mail-protection-unknown"));
        }
    }

    /**
     * Name and password.
     *
     * @param password never printed
     */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    public MailSettings {
        if (port < 1 || port > LARGEST_PORT) {
            throw invalid(PORT, "value-out-of-range", Map.of("minimum", 1, "maximum", LARGEST_PORT));
        }
    }

    /**
     * Reads the settings.
     *
     * @return empty when no server is set
     * @throws InvalidValueException naming the key, never the password
     */
    public static Optional<MailSettings> from(Config config) {
        return text(config, HOST).map(host -> from(config, host));
    }

    private static MailSettings from(Config config, String host) {
        Protection protection = text(config, PROTECTION).map(Protection::of).orElse(Protection.STARTTLS);
        return new MailSettings(
                host,
                setting(config, PORT).number(protection.usualPort),
                protection,
                text(config, USER).map(user -> new Login(user, password(config))),
                from(text(config, FROM)));
    }

    private static MailAddress from(Optional<String> address) {
        try {
            return new MailAddress(address.orElseThrow(() -> invalid(FROM, "value-blank")));
        } catch (InvalidValueException malformed) {
            throw invalid(FROM, malformed.code());
        }
    }

    private static String password(Config config) {
        String file = text(config, PASSWORD_FILE).orElseThrow(() -> invalid(PASSWORD_FILE, "value-blank"));
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw invalid(PASSWORD_FILE, "file-unreadable");
        }
    }

    private static Optional<String> text(Config config, String key) {
        return setting(config, key).text();
    }

    private static Setting setting(Config config, String key) {
        return new Setting(key, config.getOptionalValue(key, String.class));
    }
}
