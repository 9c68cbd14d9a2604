package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.shared.NotFoundException;

/** Somebody who belongs to several organisations chooses the one to work in. */
@ApplicationScoped
public class ChooseOrganisation {

    private final Sessions sessions;
    private final Members members;
    private final Organisations organisations;
    private final StartSession starting;
    private final LinkPolicy policy;
    private final Admit admit;

    @Inject
    public ChooseOrganisation(
            Sessions sessions,
            Members members,
            Organisations organisations,
            StartSession starting,
            LinkPolicy policy,
            Admit admit) {
        this.sessions = sessions;
        this.members = members;
        this.organisations = organisations;
        this.starting = starting;
        this.policy = policy;
        this.admit = admit;
    }

    /** The organisations that the session may enter, by name. */
    public List<Organisation> choices(Session session) {
        return organisations.findAll(
                memberships(session).stream().map(Member::organisation).toList());
    }

    /**
     * Puts the session to work in an organisation.
     *
     * @param browser the secret of the browser
     * @return what begins where a second factor is to be shown first; the session stays as it was
     * @throws NotFoundException {@code organisation-not-found} when it may not enter that
     */
    public Optional<Entrance.Half> choose(Session session, OrganisationId organisation, Secret browser) {
        Member member = memberships(session).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> NotFoundException.notFound(Organisation.TYPE));
        Optional<Entrance.Half> half = session.isOf(member) ? Optional.empty() : admit.chosen(member, session, browser);
        if (half.isEmpty()) {
            sessions.choose(session.id(), starting.enter(member, session.client()));
        }
        return half;
    }

    private List<Member> memberships(Session session) {
        return members.findByMail(session.mail()).stream()
                .filter(member -> member.state().welcome() && session.reaches(member.organisation()))
                .filter(member -> session.only().isPresent() || policy.allows(member))
                .toList();
    }
}
