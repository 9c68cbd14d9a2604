package org.holdfast.domain.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.holdfast.domain.signin.SecretHash;

/**
 * What a program sends to prove that it holds a token: the prefix of its kind, {@value #RANDOM_CHARACTERS} random
 * characters of the 62 letters and digits (178 bits), and the CRC-32 of all of these as six more, so that a scanner for
 * leaked secrets finds hardly anything else and a mistyped one is refused without being looked up. Never stored and never
 * printed; {@link #hash()} is.
 */
public record TokenSecret(String value) {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_CHARACTERS = 30;
    private static final int CHECKSUM_CHARACTERS = 6;
    private static final Pattern FORM = Pattern.compile("hf[ps]_[0-9A-Za-z]{36}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static TokenSecret random(TokenKind kind) {
        StringBuilder text = new StringBuilder(kind.prefix());
        RANDOM.ints(RANDOM_CHARACTERS, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
        return new TokenSecret(text + checksum(text.toString()));
    }

    /** The secret of a text that has the form and the checksum of one. */
    public static Optional<TokenSecret> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = text.length() - CHECKSUM_CHARACTERS;
        return checksum(text.substring(0, end)).equals(text.substring(end))
                ? Optional.of(new TokenSecret(text))
                : Optional.empty();
    }

    /** What is stored of it. */
    public SecretHash hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM_CHARACTERS];
        for (int place = CHECKSUM_CHARACTERS - 1; place >= 0; place--) {
            digits[place] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }

    @Override
    public String toString() {
        return "TokenSecret";
    }
}
