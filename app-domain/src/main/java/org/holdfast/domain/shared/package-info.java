/**
 * Words that every feature uses: errors, identifiers, pages of a list. No feature may be named here.
 */
@NullMarked
package org.holdfast.domain.shared;

import org.jspecify.annotations.NullMarked;
