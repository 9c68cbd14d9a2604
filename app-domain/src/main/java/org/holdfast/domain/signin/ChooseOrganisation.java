package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

    @Inject
    public ChooseOrganisation(
            Sessions sessions, Members members, Organisations organisations, StartSession starting, LinkPolicy policy) {
        this.sessions = sessions;
        this.members = members;
        this.organisations = organisations;
        this.starting = starting;
        this.policy = policy;
    }

    /** The organisations that the session may enter, by name. */
    public List<Organisation> choices(Session session) {
        return organisations.findAll(
                memberships(session).stream().map(Member::organisation).toList());
    }

    /**
     * Puts the session to work in an organisation.
     *
     * @throws NotFoundException {@code organisation-not-found} when it may not enter that
     */
    public void choose(Session session, OrganisationId organisation) {
        Member member = memberships(session).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> NotFoundException.notFound(Organisation.TYPE));
        sessions.choose(session.id(), starting.enter(member));
    }

    private List<Member> memberships(Session session) {
        return members.findByMail(session.mail()).stream()
                .filter(member -> member.state().welcome() && session.reaches(member.organisation()))
                .filter(member -> session.only().isPresent() || policy.allows(member))
                .toList();
    }
}
