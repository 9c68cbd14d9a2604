package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.EnrolFirstOwner;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.Ids;

/** Whoever holds the printed link founds the organisation and becomes its first owner. */
@ApplicationScoped
public class FoundOrganisation {

    /** The kind of the entry. */
    public static final String FOUNDED = "organisation-founded";

    private final OpenLink opening;
    private final FirstOwnerLinks links;
    private final EnrolFirstOwner owners;
    private final StartSession sessions;
    private final Recorder recorder;
    private final Exclusive exclusive;
    private final Ids ids;

    @Inject
    public FoundOrganisation(
            OpenLink opening,
            FirstOwnerLinks links,
            EnrolFirstOwner owners,
            StartSession sessions,
            Recorder recorder,
            Exclusive exclusive,
            Ids ids) {
        this.opening = opening;
        this.links = links;
        this.owners = owners;
        this.sessions = sessions;
        this.recorder = recorder;
        this.exclusive = exclusive;
        this.ids = ids;
    }

    /**
     * Founds the organisation, uses the link up and begins a session of the owner.
     *
     * @throws LinkRefusedException when the link is not good, not for that browser, or somebody else became owner
     */
    public NewSession found(Secret secret, Secret browser, Client client, Founding founding) {
        return exclusive.doing("first-owner", () -> foundNow(secret, browser, client, founding));
    }

    private NewSession foundNow(Secret secret, Secret browser, Client client, Founding founding) {
        SignInLink link = opening.use(secret, browser, client.place());
        if (!(link.purpose() instanceof LinkPurpose.FirstOwner) || !links.wanted()) {
            throw LinkRefusedException.pointless();
        }
        Organisation organisation = Organisation.found(new OrganisationId(ids.next()), founding.organisation());
        recorder.record(Actor.holdfast(organisation.id(), Origin.PAGE), Change.created(FOUNDED, organisation));
        Member owner = owners.enrol(organisation.id(), founding.mail(), founding.name());
        return sessions.startOnly(owner, client);
    }

    /**
     * What the first owner says.
     *
     * @param organisation what the organisation is called
     * @param name what the owner is called
     * @param mail what the owner signs in with
     */
    public record Founding(OrganisationName organisation, MemberName name, MailAddress mail) {}
}
