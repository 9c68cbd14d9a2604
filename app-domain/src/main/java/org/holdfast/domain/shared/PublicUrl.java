package org.holdfast.domain.shared;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where people reach Holdfast, for links in mails: a setting, never what a request claims.
 *
 * @param value scheme, host, port and path, without a slash at the end
 */
public record PublicUrl(String value) {

    /** The name of the setting. */
    public static final String KEY = "holdfast.url";

    public PublicUrl {
        value = value.strip().replaceAll("/+$", "");
        check(value);
    }

    /** The address of something of ours, by its path, which begins with a slash. */
    public String at(String path) {
        return value + path;
    }

    /** Whether it is reached through TLS. */
    public boolean secure() {
        return value.startsWith("https:");
    }

    private static void check(String value) {
        try {
            URI uri = new URI(value);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
                throw invalid(KEY, "url-invalid");
            }
        } catch (URISyntaxException malformed) {
            throw invalid(KEY, "url-invalid");
        }
    }
}
