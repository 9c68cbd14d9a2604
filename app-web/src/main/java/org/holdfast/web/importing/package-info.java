/**
 * Bringing files in: the formats in the packages below, their settings, and imports in GraphQL.
 */
@NullMarked
package org.holdfast.web.importing;

import org.jspecify.annotations.NullMarked;
