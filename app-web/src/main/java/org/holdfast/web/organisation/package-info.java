/** The organisation on its page and in the API. */
@NullMarked
package org.holdfast.web.organisation;

import org.jspecify.annotations.NullMarked;
