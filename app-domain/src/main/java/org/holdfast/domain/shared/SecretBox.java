package org.holdfast.domain.shared;

import java.util.Optional;

/** Keeps what must be read again and must not lie open in the database: sealed with a key that is not in there. */
public interface SecretBox {

    /**
     * Seals something.
     *
     * @param context what it belongs to; it opens with the same only, so that nobody can put it somewhere else
     */
    String seal(byte[] plain, String context);

    /** Opens something; empty where it was sealed with another key or for another context, or was touched. */
    Optional<byte[]> open(String sealed, String context);
}
