/** Answers: the sheet of a site, as a page and in the API. */
@NullMarked
package org.holdfast.web.answer;

import org.jspecify.annotations.NullMarked;
