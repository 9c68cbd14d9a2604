/**
 * The own roles of an organisation: named sets of permissions beside the built-in ones. Out of scope: who has which
 * ({@code member}, {@code team}).
 */
@NullMarked
package org.holdfast.domain.role;

import org.jspecify.annotations.NullMarked;
