package org.holdfast.domain.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.holdfast.domain.member.MemberId;

/**
 * Stands in once for a device that is not at hand: 80 random bits, so that nothing can be guessed from the hash that is
 * stored.
 *
 * @param value 16 letters and digits, without those that look alike
 */
public record RecoveryCode(String value) {

    /** How many a member gets. */
    public static final int COUNT = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /** New ones. */
    static List<RecoveryCode> several() {
        return Stream.generate(RecoveryCode::random).limit(COUNT).toList();
    }

    /** What somebody typed, as forgiving as it can be. */
    static RecoveryCode typed(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        return new RecoveryCode(plain.replace('o', '0').replace('i', '1').replace('l', '1'));
    }

    /** What is stored of it, which is another for each member. */
    String hash(MemberId member) {
        try {
            byte[] text = (member + " " + value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** As it is shown: in groups. */
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }

    private static RecoveryCode random() {
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }
}
