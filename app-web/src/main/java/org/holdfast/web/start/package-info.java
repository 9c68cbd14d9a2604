/**
 * What is looked at before anything else when the application starts: settings that are not right stop the start, all of
 * them named at once. Those of the database are told by the database itself, after these.
 */
@NullMarked
package org.holdfast.web.start;

import org.jspecify.annotations.NullMarked;
