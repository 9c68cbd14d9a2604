/**
 * What every graph (the GraphQL face of a feature, for example {@code org.holdfast.web.site.SiteGraph}) stands on: the
 * endpoint, its limits, connections, errors, and the permission that each operation declares. How to add a field is told
 * in docs/howto/graphql-field.md. Out of scope: the operations themselves.
 */
@NullMarked
package org.holdfast.web.graph;

import org.jspecify.annotations.NullMarked;
