/** Site groups: their pages and what the API shows of them. */
@NullMarked
package org.holdfast.web.sitegroup;

import org.jspecify.annotations.NullMarked;
