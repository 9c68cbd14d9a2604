/** Sites on the pages and in the API. Rules are in {@code org.holdfast.domain.site}; here input becomes values, and values become views. */
@NullMarked
package org.holdfast.web.site;

import org.jspecify.annotations.NullMarked;
