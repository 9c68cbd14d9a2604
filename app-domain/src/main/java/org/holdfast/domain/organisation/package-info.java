/**
 * The organisation: the sealed boundary of all data. Out of scope: founding one, which goes together with its first
 * owner ({@code signin}).
 */
@NullMarked
package org.holdfast.domain.organisation;

import org.jspecify.annotations.NullMarked;
