package org.holdfast.domain.signin;

import org.holdfast.domain.mail.MailAddress;

/**
 * Event: a browser asked for a link. Whether the address is known is found out after the answer was given.
 *
 * @param mail as typed
 * @param browser the hash of the browser's secret
 * @param client what that browser says of itself, and where it asked from
 */
public record LinkAsked(MailAddress mail, SecretHash browser, Client client) {}
