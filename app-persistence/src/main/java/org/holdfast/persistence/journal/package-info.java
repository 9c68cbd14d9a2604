/** The journal, claims and leases on MongoDB. */
@NullMarked
package org.holdfast.persistence.journal;

import org.jspecify.annotations.NullMarked;
