/** What WorkOS pushes, and the directories of an organisation as pages and in the API. */
@NullMarked
package org.holdfast.web.directory;

import org.jspecify.annotations.NullMarked;
