package org.holdfast.web.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * The opaque cursors of one list: base64url of a check, the list's tag and the key of an element. The check (the first
 * {@value #CHECK_LENGTH} bytes of a SHA-256) finds what was typed wrong, cut off or taken from another list. It is no
 * secret: a cursor grants nothing, as every page is read with the caller's own sight.
 *
 * @param tag the list with its order, for example {@code sites/NAME}
 */
public record Cursors(String tag) {

    private static final int CHECK_LENGTH = 8;
    private static final char SEPARATOR = '\u001f';

    /** The cursor of the element with the key. */
    public String cursor(String key) {
        byte[] content = (tag + SEPARATOR + key).getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(check(content), CHECK_LENGTH + content.length);
        System.arraycopy(content, 0, cursor, CHECK_LENGTH, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The key that a cursor stands for.
     *
     * @param field what to point at when the cursor is refused
     * @throws InvalidValueException {@code cursor-invalid} when it was not made by {@link #cursor} for this list
     */
    public String key(String field, String cursor) {
        byte[] bytes = decoded(field, cursor);
        byte[] content = Arrays.copyOfRange(bytes, Math.min(CHECK_LENGTH, bytes.length), bytes.length);
        String text = new String(content, StandardCharsets.UTF_8);
        boolean genuine = Arrays.equals(check(content), Arrays.copyOf(bytes, CHECK_LENGTH));
        if (!genuine || !text.startsWith(tag + SEPARATOR)) {
            throw invalid(field);
        }
        return text.substring(tag.length() + 1);
    }

    private static byte[] decoded(String field, String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw invalid(field);
        }
    }

    private static byte[] check(byte[] content) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), CHECK_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static InvalidValueException invalid(String field) {
        return InvalidValueException.invalid(field, "cursor-invalid");
    }
}
