/** Teams: their pages and what the API shows of them. */
@NullMarked
package org.holdfast.web.team;

import org.jspecify.annotations.NullMarked;
