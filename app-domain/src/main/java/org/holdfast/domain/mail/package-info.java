/**
 * Mails: written to the outbox first, then sent. Without a mail server they stay there, where owners can read them. Out
 * of scope: SMTP itself ({@code security.mail}) and what the mails say (the features that write them).
 */
@NullMarked
package org.holdfast.domain.mail;

import org.jspecify.annotations.NullMarked;
