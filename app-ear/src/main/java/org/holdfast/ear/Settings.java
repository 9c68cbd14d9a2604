package org.holdfast.ear;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What has to be known before the server starts. The same keys are read by MicroProfile Config later, so a value may
 * come from a system property ({@code holdfast.http.port}) or from the environment ({@code HOLDFAST_HTTP_PORT}).
 *
 * @param dataDirectory where everything is kept; {@code ./holdfast-data} when nothing is said
 * @param address the address to listen on; {@code 127.0.0.1} when nothing is said, so that a fresh installation can be
 *     reached from its own machine only
 * @param port the TCP port, 1 to 65535; 8080 when nothing is said
 */
record Settings(Path dataDirectory, String address, int port) {

    static final String DATA_DIRECTORY = "holdfast.data.dir";
    static final String ADDRESS = "holdfast.http.address";
    static final String PORT = "holdfast.http.port";

    Settings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        if (address.isBlank()) {
            throw new IllegalArgumentException(ADDRESS + " must not be blank");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException(PORT + " must be between 1 and 65535, but is " + port);
        }
    }

    static Settings from(Properties properties, Map<String, String> environment) {
        return new Settings(
                Path.of(value(DATA_DIRECTORY, properties, environment).orElse("holdfast-data")),
                value(ADDRESS, properties, environment).orElse("127.0.0.1"),
                number(value(PORT, properties, environment).orElse("8080")));
    }

    /** Where the server unpacks itself; thrown away and written anew at each start. */
    Path serverDirectory() {
        return dataDirectory.resolve("server");
    }

    private static Optional<String> value(String key, Properties properties, Map<String, String> environment) {
        return Optional.ofNullable(properties.getProperty(key))
                .or(() -> Optional.ofNullable(
                        environment.get(key.replace('.', '_').toUpperCase(Locale.ROOT))));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(PORT + " must be a number, but is '" + text + "'", notANumber);
        }
    }
}
