package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Surviving;
import org.holdfast.domain.team.GrantsInForce;

/** Somebody presses the button of a link that was sent, and is signed in. */
@ApplicationScoped
public class UseLink {

    private static final Logger LOG = System.getLogger(UseLink.class.getName());

    private final OpenLink opening;
    private final Members members;
    private final Admit admit;
    private final SlowDown slowDown;
    private final OwnerLinkBell bell;
    private final LinkPolicy policy;
    private final GrantsInForce grants;
    private final LinkPace pace;

    @Inject
    public UseLink(
            OpenLink opening,
            Members members,
            Admit admit,
            SlowDown slowDown,
            OwnerLinkBell bell,
            LinkPolicy policy,
            GrantsInForce grants,
            LinkPace pace) {
        this.opening = opening;
        this.members = members;
        this.admit = admit;
        this.slowDown = slowDown;
        this.bell = bell;
        this.policy = policy;
        this.grants = grants;
        this.pace = pace;
    }

    /**
     * Uses the link up and begins a session, at once or once a second factor was shown.
     *
     * @param browser the secret of the browser that pressed the button
     * @param client what that browser says of itself
     * @throws LinkRefusedException when the link is not good, or not for that browser
     */
    public Entrance signIn(Secret secret, Secret browser, Client client) {
        LinkPurpose purpose = opening.use(secret, browser, client.place()).purpose();
        if (purpose instanceof LinkPurpose.SignIn signIn) {
            slowDown.succeed(client.place(), signIn.mail(), browser.hash());
            Entrance entrance = withAddress(signIn, browser, client);
            remember(signIn.mail(), browser);
            return entrance;
        }
        if (purpose instanceof LinkPurpose.Invitation invitation) {
            Entrance entrance = asInvited(invitation, browser, client);
            remember(invitation.mail(), browser);
            return entrance;
        }
        if (purpose instanceof LinkPurpose.OwnerLink printed) {
            return asOwner(printed, browser, client);
        }
        throw LinkRefusedException.pointless();
    }

    /** Whoever came in is in, even where their links cannot be told of it. */
    private void remember(MailAddress mail, Secret browser) {
        Surviving.doing(
                () -> pace.cameIn(mail, browser),
                failure -> LOG.log(
                        Level.WARNING,
                        "Links that wait for who came in are sent all the same: {0}",
                        failure.toString()));
    }

    private Entrance asOwner(LinkPurpose.OwnerLink printed, Secret browser, Client client) {
        Member owner = members.find(printed.organisation(), printed.member())
                .filter(member -> member.state() instanceof MemberState.Active && grants.owns(member))
                .orElseThrow(LinkRefusedException::pointless);
        bell.used(owner, client.place());
        return admit.printed(owner, browser, client);
    }

    private Entrance withAddress(LinkPurpose.SignIn asked, Secret browser, Client client) {
        List<Member> memberships = members.findByMail(asked.mail()).stream()
                .filter(member -> member.state().welcome() && policy.allows(member))
                .filter(member -> asked.only().stream().allMatch(member.organisation()::equals))
                .toList();
        if (memberships.isEmpty()) {
            throw LinkRefusedException.pointless();
        }
        return asked.only().isPresent()
                ? admit.only(memberships.get(0), browser, client)
                : admit.oneOf(asked.mail(), memberships, browser, client);
    }

    private Member requireLink(Member member) {
        if (!policy.allows(member)) {
            throw LinkRefusedException.notThisWay();
        }
        return member;
    }

    private Entrance asInvited(LinkPurpose.Invitation invitation, Secret browser, Client client) {
        return members.find(invitation.organisation(), invitation.member())
                .filter(member -> member.comesInAs(invitation.mail()))
                .map(this::requireLink)
                .map(member -> admit.only(member, browser, client))
                .orElseThrow(LinkRefusedException::pointless);
    }
}
