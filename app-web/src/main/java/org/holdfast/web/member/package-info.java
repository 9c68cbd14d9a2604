/** Members: their pages and what the API shows of them. */
@NullMarked
package org.holdfast.web.member;

import org.jspecify.annotations.NullMarked;
