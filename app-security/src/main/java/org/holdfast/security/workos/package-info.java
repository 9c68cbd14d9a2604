/**
 * The broker of identity providers: WorkOS, or whatever answers like it. Only {@code WorkosApi} names a type of its SDK,
 * and is loaded when somebody first needs it: an installation without single sign-on never reads the SDK.
 */
@NullMarked
package org.holdfast.security.workos;

import org.jspecify.annotations.NullMarked;
