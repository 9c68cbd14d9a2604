package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/** The founder of an organisation becomes its first owner. Only founding calls this. */
@ApplicationScoped
public class EnrolFirstOwner {

    /** The kind of the entry. */
    public static final String ENROLLED = "member-enrolled";

    private final Claims claims;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public EnrolFirstOwner(Claims claims, Recorder recorder, Ids ids) {
        this.claims = claims;
        this.recorder = recorder;
        this.ids = ids;
    }

    /** Makes the member. */
    public Member enrol(OrganisationId organisation, MailAddress mail, MemberName name) {
        Member owner = Member.firstOwner(new MemberId(ids.next()), organisation, mail, name);
        MailClaims.claim(claims, owner);
        return recorder.record(Actor.holdfast(organisation, Origin.PAGE), Change.created(ENROLLED, owner));
    }
}
