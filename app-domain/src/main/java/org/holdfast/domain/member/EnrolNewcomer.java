package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/**
 * Somebody whom the organisation's own identity provider vouches for becomes a member, with what its settings give to
 * newcomers. Only single sign-on calls this.
 */
@ApplicationScoped
public class EnrolNewcomer {

    /** The kind of the entry. */
    public static final String CAME = "member-came";

    private final Claims claims;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public EnrolNewcomer(Claims claims, Recorder recorder, Ids ids) {
        this.claims = claims;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Makes the member.
     *
     * @throws MemberRefusedException {@code member-mail-taken}
     */
    public Member enrol(OrganisationId organisation, MailAddress mail, MemberName name, Set<Grant> grants) {
        Member member = Member.newcomer(new MemberId(ids.next()), organisation, mail, name, grants);
        MailClaims.claim(claims, member);
        return recorder.record(Actor.holdfast(organisation, Origin.AUTOMATION), Change.created(CAME, member));
    }
}
