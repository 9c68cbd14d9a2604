/** The pages of coming and going: asking for a link, opening one, the first owner, choosing an organisation. */
@NullMarked
package org.holdfast.web.signin;

import org.jspecify.annotations.NullMarked;
