/** Boards, their items and their outlines on MongoDB. */
@NullMarked
package org.holdfast.persistence.board;

import org.jspecify.annotations.NullMarked;
