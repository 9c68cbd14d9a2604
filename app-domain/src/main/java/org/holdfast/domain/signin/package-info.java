/**
 * Sign-in: links that prove who somebody is, sessions, and the very first owner. A link and a session are known by a
 * secret of 256 random bits, of which only the SHA-256 is stored. Out of scope: cookies and HTTP
 * ({@code security.signin}).
 */
@NullMarked
package org.holdfast.domain.signin;

import org.jspecify.annotations.NullMarked;
