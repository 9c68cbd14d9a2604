/** Boards in GraphQL and on the pages: the list, the settings, the outline, bringing requirements. */
@NullMarked
package org.holdfast.web.board;

import org.jspecify.annotations.NullMarked;
