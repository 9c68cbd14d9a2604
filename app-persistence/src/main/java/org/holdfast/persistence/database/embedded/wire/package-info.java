/**
 * The protocol of MongoDB on a socket: who connects, and what they ask, read from its bytes.
 *
 * <p>Rules: long lists of texts in queries are read once, as the same ones come again and again; everything else is read by
 * mongo-java-server.
 *
 * <p>Out of scope: what is asked for, and answering it.
 */
@NullMarked
package org.holdfast.persistence.database.embedded.wire;

import org.jspecify.annotations.NullMarked;
