/**
 * The organisation: the sealed boundary of all data.
 */
@NullMarked
package org.holdfast.domain.organisation;

import org.jspecify.annotations.NullMarked;
