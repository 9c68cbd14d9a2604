package org.holdfast.security.workos;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@value #HEADER} of a webhook: {@code t=<milliseconds>, v1=<hexadecimal>}, where the second is the
 * HMAC-SHA256 of the first, a dot and the body.
 *
 * @param issued the first, as it was written
 * @param hash the second
 */
record WebhookSignature(String issued, String hash) {

    static final String HEADER = "WorkOS-Signature";

    /** How old, and how far ahead of our clock, a call may be; as the reference has it. */
    static final Duration TOLERANCE = Duration.ofMinutes(3);

    private static final String ALGORITHM = "HmacSHA256";

    /** That of a header; empty where it has another form, or says something twice. */
    static Optional<WebhookSignature> parse(String header) {
        Map<String, String> parts = new HashMap<>();
        for (String part : header.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1
                    || parts.put(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(parts.get("t"))
                .filter(issued -> issued.matches("\\d{1,15}"))
                .flatMap(
                        issued -> Optional.ofNullable(parts.get("v1")).map(hash -> new WebhookSignature(issued, hash)));
    }

    /** Whether somebody who has the secret signed the body. Takes as long whatever is wrong. */
    boolean signs(byte[] body, String secret) {
        byte[] wanted = HexFormat.of().formatHex(hmac(body, secret)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(wanted, hash.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it was issued about now. */
    boolean fresh(Instant now) {
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(issued)), now);
        return age.abs().compareTo(TOLERANCE) <= 0;
    }

    private byte[] hmac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((issued + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
