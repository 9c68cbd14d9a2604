package org.holdfast.domain.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.holdfast.domain.shared.Ids;

/** Identifies an import. */
public record ImportId(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_LENGTH = 10;
    private static final int DERIVED_LENGTH = 16;

    public ImportId {
        Ids.check("import", value);
    }

    /**
     * The identifier of what this import makes out of a part of its file. It is always the same, so that an import that
     * was interrupted finds what it made already.
     *
     * @param part names the part within the file
     */
    public String derived(String part) {
        byte[] digest = digest(value + "/" + part);
        StringBuilder id = new StringBuilder(value.substring(0, TIME_LENGTH));
        for (int place = 0; place < DERIVED_LENGTH; place++) {
            id.append(ALPHABET.charAt(digest[place] & 31));
        }
        return id.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
