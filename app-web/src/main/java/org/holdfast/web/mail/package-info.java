/** The outbox on its page and in the API. */
@NullMarked
package org.holdfast.web.mail;

import org.jspecify.annotations.NullMarked;
