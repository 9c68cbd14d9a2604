package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.EnrolNewcomer;
import org.holdfast.domain.member.FollowDirectory;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * Finds out which member a person at a provider is. The provider's own word for the person counts first and for good;
 * only where it is new does the address decide, and only one that the connection speaks for.
 */
@ApplicationScoped
public class RecognisePerson {

    /** The kind of the entry: somebody at a provider is a member from now on. */
    public static final String LINKED = "identity-linked";

    private final ProviderIdentities identities;
    private final Members members;
    private final EnrolNewcomer newcomers;
    private final FollowDirectory directory;
    private final Recorder recorder;
    private final Exclusive exclusive;

    @Inject
    public RecognisePerson(
            ProviderIdentities identities,
            Members members,
            EnrolNewcomer newcomers,
            FollowDirectory directory,
            Recorder recorder,
            Exclusive exclusive) {
        this.identities = identities;
        this.members = members;
        this.newcomers = newcomers;
        this.directory = directory;
        this.recorder = recorder;
        this.exclusive = exclusive;
    }

    /**
     * The member.
     *
     * @throws SignOnRefusedException when it is nobody, somebody shut out, or not clear who
     */
    Member recognise(SingleSignOn settings, Connection connection, ProviderProfile profile) {
        String id = ProviderIdentity.idOf(settings.organisation(), connection.id(), profile.subject());
        Member member = known(settings, id)
                .map(found -> unmistaken(found, profile))
                .orElseGet(() -> exclusive.doing(
                        turn(settings, connection, profile), () -> first(settings, connection, profile, id)));
        if (!member.state().welcome()) {
            throw SignOnRefusedException.shutOut();
        }
        return profile.groups()
                .filter(told -> !settings.groups().roles().isEmpty())
                .map(told -> directory.follow(member, following(settings, member, told)))
                .orElse(member);
    }

    /** Whether a member of the organisation has the address. */
    boolean knows(OrganisationId organisation, MailAddress mail) {
        return members.findByMail(mail).stream()
                .anyMatch(member -> member.organisation().equals(organisation));
    }

    /** Who held nothing before is not given what newcomers get: somebody took it. */
    private static Set<Grant> following(SingleSignOn settings, Member member, List<String> told) {
        Optional<Role> otherwise = member.grants().isEmpty() ? Optional.empty() : settings.newcomers();
        return settings.groups().applied(member.organisation(), member.grants(), told, otherwise);
    }

    /** Named after the address, hashed: of two accounts with one address, only one may become the member. */
    private static String turn(SingleSignOn settings, Connection connection, ProviderProfile profile) {
        String key = mail(profile).map(MailAddress::key).orElse("");
        return "sign-on/" + ProviderIdentity.idOf(settings.organisation(), connection.id(), key);
    }

    /** One whose invitation was withdrawn is nobody any more: the address decides anew. */
    private Optional<Member> known(SingleSignOn settings, String id) {
        return identities
                .find(id)
                .filter(ProviderIdentity::live)
                .flatMap(identity -> members.find(settings.organisation(), identity.member()))
                .filter(member -> !(member.state() instanceof MemberState.Withdrawn));
    }

    /** The address at the provider may change, but not to that of somebody else. */
    private Member unmistaken(Member known, ProviderProfile profile) {
        boolean another = mail(profile).stream()
                .flatMap(mail -> members.findByMail(mail).stream())
                .anyMatch(other -> other.organisation().equals(known.organisation())
                        && !other.id().equals(known.id()));
        if (another) {
            throw SignOnRefusedException.mailOfAnother();
        }
        return known;
    }

    /** While somebody else who comes at the same time with the same address waits. */
    private Member first(SingleSignOn settings, Connection connection, ProviderProfile profile, String id) {
        Optional<Member> since = known(settings, id);
        if (since.isPresent()) {
            return unmistaken(since.get(), profile);
        }
        MailAddress mail = mail(profile)
                .filter(address -> connection.serves(MailDomain.of(address)))
                .orElseThrow(SignOnRefusedException::mailNotVouched);
        Member member = members.findByMail(mail).stream()
                .filter(one -> one.organisation().equals(settings.organisation()))
                .findFirst()
                .map(found -> free(found, connection))
                .orElseGet(() -> enrol(settings, profile, mail));
        link(member, connection, id);
        return member;
    }

    /** Who has come by this connection as somebody else has an address that was given to a new person. */
    private Member free(Member found, Connection connection) {
        boolean taken = identities.ofMember(found.organisation(), found.id()).stream()
                .anyMatch(identity -> identity.connection().equals(connection.id()));
        if (taken) {
            throw SignOnRefusedException.mailOfAnother();
        }
        if (!found.state().welcome()) {
            throw SignOnRefusedException.shutOut();
        }
        return found;
    }

    private Member enrol(SingleSignOn settings, ProviderProfile profile, MailAddress mail) {
        List<String> groups = profile.groups().orElse(List.of());
        Set<Grant> grants = settings.groups().applied(settings.organisation(), Set.of(), groups, settings.newcomers());
        if (grants.isEmpty()) {
            throw SignOnRefusedException.notAMember();
        }
        return newcomers.enrol(settings.organisation(), mail, name(profile, mail), grants);
    }

    private void link(Member member, Connection connection, String id) {
        Actor actor = Actor.holdfast(member.organisation(), Origin.AUTOMATION);
        Optional<ProviderIdentity> before = identities.find(id);
        recorder.record(
                actor,
                before.map(undone -> Change.changed(LINKED, undone, undone.of(member.id())))
                        .orElseGet(() -> Change.created(
                                LINKED,
                                new ProviderIdentity(
                                        id, 1, member.organisation(), connection.id(), member.id(), true))));
    }

    private static Optional<MailAddress> mail(ProviderProfile profile) {
        try {
            return Optional.of(new MailAddress(profile.mail()));
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    private static MemberName name(ProviderProfile profile, MailAddress mail) {
        try {
            return new MemberName(profile.name().orElse(""));
        } catch (InvalidValueException unusable) {
            return new MemberName(mail.value().substring(0, mail.value().indexOf('@')));
        }
    }
}
