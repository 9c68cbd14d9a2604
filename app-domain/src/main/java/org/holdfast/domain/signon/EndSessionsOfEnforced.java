package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.Sessions;

/**
 * Where single sign-on is enforced for a domain, whoever came in there by a link has no session any more. Owners keep
 * theirs as long as they keep the link; whoever sets it up keeps theirs, to see that it works and to take it back.
 */
@ApplicationScoped
public class EndSessionsOfEnforced {

    private final SingleSignOns settings;
    private final Members members;
    private final Sessions sessions;

    @Inject
    public EndSessionsOfEnforced(SingleSignOns settings, Members members, Sessions sessions) {
        this.settings = settings;
        this.members = members;
        this.sessions = sessions;
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
        Set<MemberId> but = new HashSet<>();
        if (!actor.equals(Actor.HOLDFAST)) {
            but.add(new MemberId(actor));
        }
        if (known.ownerLinks() != OwnerLinks.GIVEN_UP) {
            but.addAll(owners(known.organisation()));
        }
        domains.forEach(domain -> sessions.endThoseByLink(known.organisation(), domain.value(), but));
    }

    private Set<MemberId> owners(OrganisationId organisation) {
        MemberFilter granted = MemberFilter.none().granted(Set.of(Role.OWNER.name()));
        Set<MemberId> owners = new HashSet<>();
        PageRequest request = PageRequest.first(PageRequest.MAXIMUM);
        Page<Member> page;
        do {
            page = members.page(organisation, granted, request);
            page.items().stream().filter(Member::owner).map(Member::id).forEach(owners::add);
            if (page.hasNext()) {
                request = PageRequest.after(
                        members.keyOf(page.items().get(page.items().size() - 1)), PageRequest.MAXIMUM);
            }
        } while (page.hasNext());
        return owners;
    }
}
