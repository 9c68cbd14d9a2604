/** Roles: their pages and what the API shows of them. */
@NullMarked
package org.holdfast.web.role;

import org.jspecify.annotations.NullMarked;
