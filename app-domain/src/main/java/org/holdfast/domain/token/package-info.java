/**
 * Tokens by which programs call the API: a member's own, and those of services. A token never does more than whoever made
 * it may do at that moment. Known by a secret of which only the SHA-256 is kept. Out of scope: HTTP
 * ({@code security.token}).
 */
@NullMarked
package org.holdfast.domain.token;

import org.jspecify.annotations.NullMarked;
