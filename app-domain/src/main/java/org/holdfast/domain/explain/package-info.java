/**
 * Explaining access: what a person may do where, who may do something with a thing, and through which grant. Out of
 * scope: deciding ({@code access}) and changing ({@code member}, {@code team}, {@code role}).
 */
@NullMarked
package org.holdfast.domain.explain;

import org.jspecify.annotations.NullMarked;
