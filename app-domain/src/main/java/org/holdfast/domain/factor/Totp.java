package org.holdfast.domain.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with the time, by RFC 6238 as every authenticator reads it: SHA-1, six digits, half a minute. */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;

    /** How many steps the clock of a device may be ahead or behind. */
    private static final int DRIFT = 1;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The step of a moment. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step. */
    static String code(TotpSecret secret, long step) {
        return String.format(Locale.ROOT, "%06d", truncated(hash(secret, step)) % MODULUS);
    }

    /** The step around a moment that a code is of. All are compared, so that the time tells nothing. */
    static OptionalLong find(TotpSecret secret, String code, Instant at) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(at) - DRIFT; step <= step(at) + DRIFT; step++) {
            if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hash(TotpSecret secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.bytes(), "RAW"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA1", impossible);
        }
    }

    /** RFC 4226, section 5.3: four bytes, from where the last one says. */
    private static int truncated(byte[] hash) {
        int offset = hash[hash.length - 1] & 0xf;
        return ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
