/** What happened, on the pages and in the API: histories, the activity of an organisation, things as of a moment. */
@NullMarked
package org.holdfast.web.activity;

import org.jspecify.annotations.NullMarked;
