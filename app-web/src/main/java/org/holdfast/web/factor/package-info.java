/** The second factor on pages, at the sign-in and on the own page, and in the API, which never tells a secret. */
@NullMarked
package org.holdfast.web.factor;

import org.jspecify.annotations.NullMarked;
