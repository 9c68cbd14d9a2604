package org.holdfast.domain.factor;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/** What a device and we know alike, 160 random bits. Never printed, and stored sealed. */
public final class TotpSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int BITS_OF_A_LETTER = 5;
    private static final int LETTERS_OF_A_GROUP = 4;

    private final byte[] bytes;

    TotpSecret(byte[] bytes) {
        this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    /** A new one. */
    static TotpSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /** As it is typed into a device: base 32 by RFC 4648, without padding. */
    public String base32() {
        int letters = (bytes.length * Byte.SIZE + BITS_OF_A_LETTER - 1) / BITS_OF_A_LETTER;
        BigInteger number = new BigInteger(1, bytes).shiftLeft(letters * BITS_OF_A_LETTER - bytes.length * Byte.SIZE);
        StringBuilder text = new StringBuilder();
        for (int letter = letters - 1; letter >= 0; letter--) {
            int index = number.shiftRight(letter * BITS_OF_A_LETTER).intValue() & (ALPHABET.length() - 1);
            text.append(ALPHABET.charAt(index));
        }
        return text.toString();
    }

    /** The same in groups of four, for people who type it. */
    public String grouped() {
        return base32().replaceAll("(.{" + LETTERS_OF_A_GROUP + "})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "TotpSecret";
    }
}
