package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Lately;
import org.holdfast.domain.shared.Network;

/**
 * Tells those concerned that a link of theirs let nobody in. Scanners of mails open links before people do, so that this is
 * told once for each reason, and tells nothing of who pressed the button: that is told for each network, of few.
 */
@ApplicationScoped
public class RefusedLinks {

    private static final Duration TOLD_EVERY = Duration.ofHours(1);
    private static final int MOST = 10_000;

    /** From how many networks in an hour, for each link and reason. */
    private static final int MOST_NETWORKS_TOLD = 20;

    private final Members members;
    private final SecurityEvents events;
    private final Lately here;
    private final ToldHourly everywhere;

    @Inject
    public RefusedLinks(Members members, Attempts attempts, SecurityEvents events, Clock clock) {
        this.members = members;
        this.events = events;
        this.here = new Lately(TOLD_EVERY, MOST, clock);
        this.everywhere = new ToldHourly(attempts, clock);
    }

    /** Somebody opened it. */
    void opened(SignInLink link, String code, String place) {
        String what = "opened " + link.id().value() + " " + code;
        here.once(what, () -> concerned(link).forEach(member -> events.linkOpened(member, link, code, place)));
    }

    /** Somebody pressed its button. */
    void pressed(SignInLink link, String code, String place) {
        String what = "pressed " + link.id().value() + " " + code;
        here.once(what + " " + Network.of(place), () -> {
            if (everywhere.counted(what) <= MOST_NETWORKS_TOLD) {
                concerned(link).forEach(member -> events.linkPressed(member, link, code, place));
            }
        });
    }

    private List<Member> concerned(SignInLink link) {
        if (link.purpose() instanceof LinkPurpose.SignIn signIn) {
            return members.findByMail(signIn.mail());
        } else if (link.purpose() instanceof LinkPurpose.Invitation invitation) {
            return members.find(invitation.organisation(), invitation.member()).stream()
                    .toList();
        } else if (link.purpose() instanceof LinkPurpose.OwnerLink printed) {
            return members.find(printed.organisation(), printed.member()).stream()
                    .toList();
        }
        return List.of();
    }
}
