/** Access reviews: their pages, their proof as a table, and what the API shows of them. */
@NullMarked
package org.holdfast.web.review;

import org.jspecify.annotations.NullMarked;
