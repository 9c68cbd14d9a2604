package org.holdfast.domain.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The SHA-256 of a {@link Secret}, in hexadecimal digits. */
public record SecretHash(String value) {

    /** Whether it is the hash of the same secret, compared in constant time. */
    public boolean same(SecretHash other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }
}
