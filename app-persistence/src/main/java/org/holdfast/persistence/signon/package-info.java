/** Settings of single sign-on, attempts and identities on MongoDB. */
@NullMarked
package org.holdfast.persistence.signon;

import org.jspecify.annotations.NullMarked;
