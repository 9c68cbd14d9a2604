package org.holdfast.domain.signin;

import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Event: somebody asked too often for a way in with an address, or tried too many codes of a second factor.
 *
 * @param mail as typed
 * @param only the one organisation that it is about; empty where nobody is known yet
 * @param place the network address that it came from
 */
public record AskedTooOften(MailAddress mail, Optional<OrganisationId> only, String place) {}
