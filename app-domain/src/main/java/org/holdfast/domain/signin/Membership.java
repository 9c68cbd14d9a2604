package org.holdfast.domain.signin;

import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/** A member, with the organisation that it is one of. */
public record Membership(OrganisationId organisation, MemberId member) {}
