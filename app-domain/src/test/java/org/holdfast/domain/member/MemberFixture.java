package org.holdfast.domain.member;

import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;

/** Members for tests. */
public final class MemberFixture {

    private MemberFixture() {}

    /** An id that ends in these characters. */
    public static MemberId id(String end) {
        return new MemberId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end);
    }

    /** An invited viewer. */
    public static Member invited(String end, String name, String mail) {
        return invited(ActorFixture.ORGANISATION, end, name, mail);
    }

    public static Member invited(OrganisationId organisation, String end, String name, String mail) {
        Grant viewing = new Grant(Role.VIEWER, organisation.value());
        return Member.invite(id(end), organisation, new MailAddress(mail), new MemberName(name), Set.of(viewing));
    }

    /** What keeps the member's address from others. */
    public static ClaimKey mailClaim(Member member) {
        return member.mailClaim();
    }

    /** The same, after their invitation was withdrawn. */
    public static Member withdrawn(Member invited) {
        return invited.withdrawn();
    }

    /** The same with another address. */
    public static Member withMail(Member member, String mail) {
        return member.withMail(new MailAddress(mail));
    }

    public static Member owner(String end, String name, String mail) {
        return Member.firstOwner(id(end), ActorFixture.ORGANISATION, new MailAddress(mail), new MemberName(name));
    }
}
