/** Who is calling, and whether to believe it: sessions, sign-in links, the caller of the current request. */
@NullMarked
package org.holdfast.security.signin;

import org.jspecify.annotations.NullMarked;
