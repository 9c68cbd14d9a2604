/**
 * Who may do what where. {@link org.holdfast.domain.access.Access} is the one gate: denied unless a grant says otherwise.
 */
@NullMarked
package org.holdfast.domain.access;

import org.jspecify.annotations.NullMarked;
