package org.holdfast.domain.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 random bits that prove something: that a link was received, that a browser is the one from before. Never stored
 * and never printed; {@link #hash()} is.
 *
 * @param value 43 characters that need no escaping in an address or a cookie
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    /** A new one. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret of a text that has the form of one. */
    public static Optional<Secret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** What is stored of it. */
    public SecretHash hash() {
        return hash(value);
    }

    /** A text that is the same only for the same two secrets, and that tells neither. */
    public SecretHash hashWith(Secret other) {
        return hash(value + " " + other.value);
    }

    private static SecretHash hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
