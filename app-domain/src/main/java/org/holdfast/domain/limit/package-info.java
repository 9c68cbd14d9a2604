/**
 * How much one session or one token may ask for in a minute, on all nodes together. Each node takes shares of it from the
 * database and counts them in its memory, so that hardly any request costs a database command. Out of scope: tries to come
 * in ({@code signin.SlowDown}).
 */
@NullMarked
package org.holdfast.domain.limit;

import org.jspecify.annotations.NullMarked;
