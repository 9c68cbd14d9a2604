package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/** The store of sessions. */
public interface Sessions {

    /** Adds a session. */
    void start(Session session);

    /** The session of a hash. */
    Optional<Session> find(SecretHash id);

    /** Puts a session to work as a member. */
    void choose(SecretHash id, Membership membership);

    /** Notes that a session was used. */
    void seen(SecretHash id, Instant at);

    /** Ends a session. */
    void end(SecretHash id);

    /** Ends every session that is at work as the member. */
    void endAllOf(MemberId member);

    /** Ends every session that is at work as the member and began by proving another address than this one. */
    void endThoseOfOtherAddress(MemberId member, MailAddress mail);

    /**
     * Ends every session that is at work in an organisation, began with a link, and proved an address of a domain.
     *
     * @param domain what follows the {@code @}, ignoring case
     * @param but members who keep theirs
     */
    void endThoseByLink(OrganisationId organisation, String domain, Collection<MemberId> but);

    /** The sessions that are at work as the member, the one used last first; at most so many. */
    List<Session> ofMember(MemberId member, int most);

    /** Removes those that started before one moment or were last used before the other. */
    void removeStale(Instant startedBefore, Instant seenBefore);
}
