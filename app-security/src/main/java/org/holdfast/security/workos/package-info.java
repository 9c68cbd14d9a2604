/**
 * The broker of identity providers and directories: WorkOS, or whatever answers like it. Only {@code WorkosClient} and the
 * classes named {@code …Api} name types of its SDK, and are loaded when somebody first needs them: an installation without
 * single sign-on never reads the SDK.
 */
@NullMarked
package org.holdfast.security.workos;

import org.jspecify.annotations.NullMarked;
