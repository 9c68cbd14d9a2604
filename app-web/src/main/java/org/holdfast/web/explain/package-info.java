/** Access explained: its pages, what the API shows of it, and the table of all that is granted. */
@NullMarked
package org.holdfast.web.explain;

import org.jspecify.annotations.NullMarked;
