package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Ends sessions that are over because of something other than that somebody ended them. Each leaves an entry, before it is
 * gone, so that what is done again after a fall leaves none out and none twice.
 */
@ApplicationScoped
public class SessionsOver {

    private static final int AT_ONCE = 200;

    private final Sessions sessions;
    private final Members members;
    private final SecurityEvents events;
    private final Event<SessionEnded> ended;

    /** Why sessions are over. */
    public enum Cause {
        /** The member was shut out. */
        SUSPENDED("suspended"),
        /** The directory gave the member another address. */
        ADDRESS_CHANGED("address-changed"),
        /** The organisation wants everybody of the domain to come through its provider. */
        SINGLE_SIGN_ON("single-sign-on"),
        /** The organisation wants a second factor, and the member has none. */
        SECOND_FACTOR("second-factor"),
        /** Not used for so long. */
        IDLE("idle"),
        /** Begun so long ago. */
        AGE("age");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        /** The word of the journal. */
        public String code() {
            return code;
        }
    }

    @Inject
    public SessionsOver(Sessions sessions, Members members, SecurityEvents events, Event<SessionEnded> ended) {
        this.sessions = sessions;
        this.members = members;
        this.events = events;
        this.ended = ended;
    }

    /** Ends them, in few commands however many they are. */
    public void end(Collection<Session> over, Cause cause) {
        if (over.isEmpty()) {
            return;
        }
        over.stream()
                .flatMap(session -> session.membership().map(Membership::organisation).stream())
                .distinct()
                .forEach(organisation -> tell(organisation, over, cause));
        List<SecretHash> ids = over.stream().map(Session::id).toList();
        sessions.end(ids);
        ids.forEach(id -> ended.fire(new SessionEnded(id)));
    }

    /**
     * Ends all of them.
     *
     * @param next some of those that are left; empty when there is none
     */
    void endAll(Supplier<List<Session>> next, Cause cause) {
        for (List<Session> some = next.get(); !some.isEmpty(); some = next.get()) {
            end(some, cause);
        }
    }

    /**
     * Ends those of an organisation that began with a link.
     *
     * @param domain of the address that was proved; empty for any
     * @param which of some of them
     */
    public void endByLink(
            OrganisationId organisation, Optional<String> domain, UnaryOperator<List<Session>> which, Cause cause) {
        List<Session> some = sessions.byLink(organisation, domain, Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            end(which.apply(some), cause);
            Optional<SecretHash> last = Optional.of(some.get(some.size() - 1).id());
            some = sessions.byLink(organisation, domain, last, AT_ONCE);
        }
    }

    private void tell(OrganisationId organisation, Collection<Session> over, Cause cause) {
        Map<Session, MemberId> there = new LinkedHashMap<>();
        over.forEach(session -> session.membership()
                .filter(chosen -> chosen.organisation().equals(organisation))
                .ifPresent(chosen -> there.put(session, chosen.member())));
        Map<MemberId, Member> known = members.findAll(organisation, Set.copyOf(there.values()));
        Map<Session, Member> whose = new LinkedHashMap<>();
        there.forEach(
                (session, id) -> Optional.ofNullable(known.get(id)).ifPresent(member -> whose.put(session, member)));
        events.sessionsOver(organisation, whose, cause);
    }
}
