/** The way out for mails: SMTP, its settings, and the job that empties the outbox. */
@NullMarked
package org.holdfast.security.mail;

import org.jspecify.annotations.NullMarked;
