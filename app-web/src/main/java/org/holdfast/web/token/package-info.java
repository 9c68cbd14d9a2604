/** Tokens for programs, on pages and in the API. */
@NullMarked
package org.holdfast.web.token;

import org.jspecify.annotations.NullMarked;
