package org.holdfast.domain.mail;

/** Event: a mail is in the outbox. */
public record MailPosted(MailId id) {}
