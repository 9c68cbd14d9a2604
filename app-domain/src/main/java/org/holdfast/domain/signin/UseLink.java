package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;

/** Somebody presses the button of a link that was sent, and is signed in. */
@ApplicationScoped
public class UseLink {

    private final OpenLink opening;
    private final Members members;
    private final StartSession sessions;
    private final SlowDown slowDown;
    private final OwnerLinkBell bell;

    @Inject
    public UseLink(OpenLink opening, Members members, StartSession sessions, SlowDown slowDown, OwnerLinkBell bell) {
        this.opening = opening;
        this.members = members;
        this.sessions = sessions;
        this.slowDown = slowDown;
        this.bell = bell;
    }

    /**
     * Uses the link up and begins a session.
     *
     * @param browser the secret of the browser that pressed the button
     * @param place the network address that it comes from
     * @throws LinkRefusedException when the link is not good, or not for that browser
     */
    public NewSession signIn(Secret secret, Secret browser, String place) {
        LinkPurpose purpose = opening.use(secret, browser, place).purpose();
        if (purpose instanceof LinkPurpose.SignIn signIn) {
            slowDown.forget(place, signIn.mail().key());
            return withAddress(signIn.mail());
        }
        if (purpose instanceof LinkPurpose.Invitation invitation) {
            return asInvited(invitation);
        }
        if (purpose instanceof LinkPurpose.OwnerLink printed) {
            return asOwner(printed, place);
        }
        throw LinkRefusedException.pointless();
    }

    private NewSession asOwner(LinkPurpose.OwnerLink printed, String place) {
        Member owner = members.find(printed.organisation(), printed.member())
                .filter(Member::activeOwner)
                .orElseThrow(LinkRefusedException::pointless);
        bell.used(owner, place);
        return sessions.startOnly(owner);
    }

    private NewSession withAddress(MailAddress mail) {
        List<Member> memberships = members.findByMail(mail).stream()
                .filter(member -> member.state().welcome())
                .toList();
        if (memberships.isEmpty()) {
            throw LinkRefusedException.pointless();
        }
        return sessions.start(mail, memberships);
    }

    private NewSession asInvited(LinkPurpose.Invitation invitation) {
        return members.find(invitation.organisation(), invitation.member())
                .filter(member -> member.state().welcome())
                .map(sessions::startOnly)
                .orElseThrow(LinkRefusedException::pointless);
    }
}
