package org.holdfast.web.mail;

import org.eclipse.microprofile.graphql.NonNull;

/** A mail with its cursor in the outbox. */
public record MailEdge(@NonNull String cursor, @NonNull MailView node) {}
