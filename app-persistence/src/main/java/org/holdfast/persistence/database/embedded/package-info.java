/**
 * A MongoDB-protocol server inside this process, for installations without a MongoDB of their own: durable, with ordered
 * indexes, reachable from this machine alone.
 *
 * <p>Nobody outside {@code org.holdfast.persistence.database} uses it: to everybody else it is MongoDB.
 */
@NullMarked
package org.holdfast.persistence.database.embedded;

import org.jspecify.annotations.NullMarked;
