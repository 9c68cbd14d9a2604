package org.holdfast.domain.signin;

import org.holdfast.domain.mail.MailAddress;

/**
 * Event: somebody asked too often for a way in with an address, or tried too many codes of a second factor.
 *
 * @param mail as typed
 * @param place the network address that it came from
 */
public record AskedTooOften(MailAddress mail, String place) {}
