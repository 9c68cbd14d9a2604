package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

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

    /** The sessions that are at work as the member and began by proving another address than this one; at most so many. */
    List<Session> ofOtherAddress(MemberId member, MailAddress mail, int most);

    /** Ends sessions, in one command. */
    void end(Collection<SecretHash> ids);

    /**
     * The sessions that are at work in an organisation and began with a link, by their ids.
     *
     * @param domain what follows the {@code @} of the address that was proved, ignoring case; empty for any
     * @param after those up to this one are left out
     */
    List<Session> byLink(OrganisationId organisation, Optional<String> domain, Optional<SecretHash> after, int most);

    /** The sessions that are at work as the member, the one used last first; at most so many. */
    List<Session> ofMember(MemberId member, int most);

    /**
     * A page of the sessions that are at work as the member, the one used last first, keyed by {@link #keyOf}.
     *
     * @param startedAfter those that started then or before are left out
     * @param seenAfter those that were last used then or before are left out
     */
    Page<Session> page(MemberId member, Instant startedAfter, Instant seenAfter, PageRequest page);

    /** The key of a session in a list. */
    String keyOf(Session session);

    /** Those that started before one moment or were last used before the other; at most so many. */
    List<Session> stale(Instant startedBefore, Instant seenBefore, int most);
}
