package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.team.GrantsInForce;

/**
 * Whoever administers the server lets an owner in who has no other way: no mail server, a broken identity provider. Only
 * for the machine's console; nothing that comes over the network may call it. Every link is journaled, and all owners of
 * the organisation are told.
 */
@ApplicationScoped
public class PrintOwnerLink {

    private static final int MOST = 1_000;

    private final Members members;
    private final Organisations organisations;
    private final FirstOwnerLinks firstOwner;
    private final SignInLinks links;
    private final SignInMails addresses;
    private final OwnerLinkBell bell;
    private final GrantsInForce grants;
    private final Clock clock;

    @Inject
    public PrintOwnerLink(
            Members members,
            Organisations organisations,
            FirstOwnerLinks firstOwner,
            SignInLinks links,
            SignInMails addresses,
            OwnerLinkBell bell,
            GrantsInForce grants,
            Clock clock) {
        this.members = members;
        this.organisations = organisations;
        this.firstOwner = firstOwner;
        this.links = links;
        this.addresses = addresses;
        this.bell = bell;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Makes the link.
     *
     * @param wanted the mail address of the owner; may be left out where only one person owns
     */
    public PrintedLinks print(Optional<MailAddress> wanted) {
        Optional<String> first = firstOwner.issue();
        if (first.isPresent()) {
            return new PrintedLinks.ForFirstOwner(first.get());
        }
        List<Member> owners = members.activeOwners(MOST);
        List<MailAddress> addressesOfOwners = distinct(owners);
        Optional<MailAddress> chosen = wanted.or(
                () -> addressesOfOwners.size() == 1 ? Optional.of(addressesOfOwners.get(0)) : Optional.empty());
        List<Member> found = owners.stream()
                .filter(owner -> chosen.filter(owner.mail()::same).isPresent())
                .toList();
        if (found.isEmpty()) {
            found = wanted.map(this::otherOwners).orElse(List.of());
        }
        return found.isEmpty()
                ? new PrintedLinks.Choice(addressesOfOwners)
                : new PrintedLinks.ForOwner(found.stream().map(this::printed).toList());
    }

    /** Who owns through a team, or until a day, is found by name alone. */
    private List<Member> otherOwners(MailAddress mail) {
        return members.findByMail(mail).stream()
                .filter(member -> member.state() instanceof MemberState.Active && grants.owns(member))
                .toList();
    }

    private PrintedLinks.Printed printed(Member owner) {
        Secret secret = Secret.random();
        LinkPurpose purpose = new LinkPurpose.OwnerLink(owner.organisation(), owner.id(), owner.mail());
        SignInLink link = SignInLink.of(secret, purpose, Optional.empty(), Instant.ofEpochMilli(clock.millis()));
        links.issue(link);
        bell.printed(owner);
        String organisation = organisations
                .find(owner.organisation())
                .map(Organisation::name)
                .map(Object::toString)
                .orElse("Holdfast");
        return new PrintedLinks.Printed(
                owner.name(), owner.mail(), organisation, addresses.link(secret), link.endsAt());
    }

    private static List<MailAddress> distinct(List<Member> owners) {
        return owners.stream()
                .map(Member::mail)
                .collect(Collectors.toMap(MailAddress::key, mail -> mail, (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }
}
