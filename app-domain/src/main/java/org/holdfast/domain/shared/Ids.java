package org.holdfast.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Makes identifiers: 26 characters of Crockford's base 32, the first 10 the time in milliseconds and the rest random
 * (the ULID format, github.com/ulid/spec), so that they sort by age and cannot be guessed.
 */
@ApplicationScoped
public class Ids {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final String LETTERS = new String(ALPHABET);
    private static final char LARGEST_FIRST = '7';
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new identifier. */
    public String next() {
        byte[] noise = new byte[LENGTH - TIME_LENGTH];
        random.nextBytes(noise);
        return id(clock.millis(), noise);
    }

    /** The one identifier of something that follows from something else: the same for the same moment and text. */
    public static String derived(Instant moment, String text) {
        return id(moment.toEpochMilli(), sha256(text));
    }

    /** A name that follows from what it is about: the SHA-256 of the parts, as 64 hexadecimal digits. */
    public static String hashed(String... parts) {
        return HexFormat.of().formatHex(sha256(String.join("\n", parts)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String id(long moment, byte[] noise) {
        char[] id = new char[LENGTH];
        long time = moment;
        for (int place = TIME_LENGTH - 1; place >= 0; place--) {
            id[place] = ALPHABET[(int) (time & 31)];
            time >>>= 5;
        }
        for (int place = TIME_LENGTH; place < LENGTH; place++) {
            id[place] = ALPHABET[noise[place - TIME_LENGTH] & 31];
        }
        return new String(id);
    }

    /**
     * @return the value, when it has the form of an identifier
     * @throws InvalidValueException {@code id-malformed} otherwise
     */
    public static String check(String field, String value) {
        if (!isWellFormed(value)) {
            throw InvalidValueException.invalid(field, "id-malformed");
        }
        return value;
    }

    /** Without a pattern, as every document that is read goes through here. */
    private static boolean isWellFormed(String value) {
        if (value.length() != LENGTH || value.charAt(0) > LARGEST_FIRST) {
            return false;
        }
        return value.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }
}
