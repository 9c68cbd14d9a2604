/** Sign-in links, sessions and counters of tries on MongoDB. Nothing here is part of the journal. */
@NullMarked
package org.holdfast.persistence.signin;

import org.jspecify.annotations.NullMarked;
