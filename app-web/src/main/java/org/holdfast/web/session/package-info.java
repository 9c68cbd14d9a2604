/** Where members are signed in, on pages and in the API. */
@NullMarked
package org.holdfast.web.session;

import org.jspecify.annotations.NullMarked;
