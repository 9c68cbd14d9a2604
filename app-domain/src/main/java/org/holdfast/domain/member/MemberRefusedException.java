package org.holdfast.domain.member;

import java.util.Map;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.DomainException;

/** A change of a member that breaks a rule. */
public final class MemberRefusedException extends DomainException {

    private MemberRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** Another member of the organisation has the mail address. */
    public static MemberRefusedException mailTaken(MailAddress mail) {
        return new MemberRefusedException(
                Kind.CONFLICT, "member-mail-taken", Map.of("mail", mail.value(), "field", "mail"));
    }

    /** Nobody would be left who may do everything. */
    public static MemberRefusedException lastOwner() {
        return new MemberRefusedException(Kind.CONFLICT, "member-last-owner", Map.of());
    }

    /** The caller does not hold what is to be granted or withdrawn. */
    public static MemberRefusedException grantNotHeld(RoleId role) {
        return new MemberRefusedException(Kind.FORBIDDEN, "grant-not-held", Map.of("role", role.value()));
    }

    /** What the caller holds ends before what is to be granted. */
    public static MemberRefusedException grantOutlastsOwn(RoleId role) {
        return new MemberRefusedException(Kind.FORBIDDEN, "grant-outlasts-own", Map.of("role", role.value()));
    }

    /** The caller would grant something to the own person. */
    public static MemberRefusedException grantToOneself() {
        return new MemberRefusedException(Kind.FORBIDDEN, "grant-to-oneself", Map.of());
    }

    /** The member has come already and needs no invitation. */
    public static MemberRefusedException notInvited() {
        return new MemberRefusedException(Kind.CONFLICT, "member-not-invited", Map.of());
    }
}
