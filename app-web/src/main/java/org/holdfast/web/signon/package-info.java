/** Setting up single sign-on, on its page and in the API. */
@NullMarked
package org.holdfast.web.signon;

import org.jspecify.annotations.NullMarked;
