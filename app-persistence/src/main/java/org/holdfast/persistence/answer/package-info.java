/** Sheets and their totals on MongoDB: one document per board and site, written with the first answer. */
@NullMarked
package org.holdfast.persistence.answer;

import org.jspecify.annotations.NullMarked;
