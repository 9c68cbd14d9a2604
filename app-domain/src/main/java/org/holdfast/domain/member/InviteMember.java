package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.sitegroup.SiteGroupTurn;

/** An owner asks somebody to join. The mail with the link is written by {@code signin}, which observes the entry. */
@ApplicationScoped
public class InviteMember {

    /** The kind of the entry. */
    public static final String INVITED = "member-invited";

    private final Access access;
    private final NobodyGrantsWhatTheyLack grantable;
    private final SiteGroupTurn turn;
    private final Claims claims;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public InviteMember(
            Access access,
            NobodyGrantsWhatTheyLack grantable,
            SiteGroupTurn turn,
            Claims claims,
            Recorder recorder,
            Ids ids) {
        this.access = access;
        this.grantable = grantable;
        this.turn = turn;
        this.claims = claims;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Invites a person.
     *
     * @throws MemberRefusedException {@code member-mail-taken}, {@code grant-not-held}
     */
    public Member invite(Actor actor, MailAddress mail, MemberName name, Set<Grant> grants) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        grantable.checkStillToEnd(Set.of(), grants);
        return turn.granting(actor.organisation(), grants, () -> invited(actor, mail, name, grants));
    }

    private Member invited(Actor actor, MailAddress mail, MemberName name, Set<Grant> grants) {
        grantable.check(actor, Set.of(), grants);
        Member member = Member.invite(new MemberId(ids.next()), actor.organisation(), mail, name, grants);
        MailClaims.claim(claims, member);
        return recorder.record(actor, Change.created(INVITED, member));
    }
}
