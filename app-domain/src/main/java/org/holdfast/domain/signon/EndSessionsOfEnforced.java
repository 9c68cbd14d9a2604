package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SessionsOver;
import org.holdfast.domain.team.GrantsInForce;

/**
 * Where single sign-on is enforced for a domain, whoever came in there by a link has no session any more. Owners keep
 * theirs as long as they keep the link; whoever sets it up keeps theirs, to see that it works and to take it back.
 */
@ApplicationScoped
public class EndSessionsOfEnforced {

    private final SingleSignOns settings;
    private final Members members;
    private final GrantsInForce grants;
    private final SessionsOver over;

    @Inject
    public EndSessionsOfEnforced(SingleSignOns settings, Members members, GrantsInForce grants, SessionsOver over) {
        this.settings = settings;
        this.members = members;
        this.grants = grants;
        this.over = over;
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> entry.aggregate().type().equals(SingleSignOn.TYPE)
                        && !entry.image().texts("enforced").isEmpty())
                .forEach(entry ->
                        settings.find(entry.path().organisation()).ifPresent(known -> end(known, entry.actorId())));
    }

    private void end(SingleSignOn known, String actor) {
        Set<MailDomain> domains =
                known.enforced().stream().filter(known::enforces).collect(Collectors.toSet());
        if (domains.isEmpty()) {
            return;
        }
        domains.forEach(domain -> over.endByLink(
                known.organisation(),
                Optional.of(domain.value()),
                some -> ending(known, some, actor),
                SessionsOver.Cause.SINGLE_SIGN_ON));
    }

    private List<Session> ending(SingleSignOn known, List<Session> some, String actor) {
        Set<MemberId> keeping = known.ownerLinks() == OwnerLinks.GIVEN_UP ? Set.of() : owning(known, some);
        return some.stream()
                .filter(session ->
                        member(session).noneMatch(member -> member.value().equals(actor) || keeping.contains(member)))
                .toList();
    }

    private Set<MemberId> owning(SingleSignOn known, List<Session> some) {
        Set<MemberId> there =
                some.stream().flatMap(EndSessionsOfEnforced::member).collect(Collectors.toSet());
        return grants.owning(
                known.organisation(),
                members.findAll(known.organisation(), there).values());
    }

    private static Stream<MemberId> member(Session session) {
        return session.membership().map(Membership::member).stream();
    }
}
