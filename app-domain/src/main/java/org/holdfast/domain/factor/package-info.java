/**
 * The second factor: a device of the member shows a code that changes every half minute (TOTP, RFC 6238), and recovery
 * codes stand in for it. What the device knows is stored sealed, recovery codes hashed; neither is part of the journal,
 * which tells only that they were made and used. Out of scope: passkeys, codes by mail or text message.
 */
@NullMarked
package org.holdfast.domain.factor;

import org.jspecify.annotations.NullMarked;
