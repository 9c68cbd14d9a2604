package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.Ids;

/** Somebody in the directory of the organisation becomes a member, and has not come yet. Only the directory calls this. */
@ApplicationScoped
public class EnrolByDirectory {

    /** The kind of the entry. */
    public static final String PROVISIONED = "member-provisioned";

    private final Claims claims;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public EnrolByDirectory(Claims claims, Recorder recorder, Ids ids) {
        this.claims = claims;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Makes the member.
     *
     * @throws MemberRefusedException {@code member-mail-taken}
     */
    public Member enrol(Actor directory, MailAddress mail, MemberName name, Set<Grant> grants) {
        Member member = Member.invite(new MemberId(ids.next()), directory.organisation(), mail, name, grants);
        MailClaims.claim(claims, member);
        return recorder.record(directory, Change.created(PROVISIONED, member));
    }
}
