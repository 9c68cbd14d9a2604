package org.holdfast.domain.signin;

import java.time.Instant;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * The server administrator made a link that signs in as an owner, or somebody used it: owners are to know.
 *
 * @param id of what the journal tells
 * @param organisation whose
 * @param at when
 * @param owner the name of the owner as whom the link signs in
 * @param used whether somebody came in by it; false for one that was only made
 */
public record OwnerLinkAlarm(String id, OrganisationId organisation, Instant at, String owner, boolean used) {

    /** The word of the journal for what it is derived from. */
    public static final String TYPE = "owner-link";
}
