package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.mail.MailAddress;

/** Name and mail address of a member, and whether it lets the member in again, follow the directory. */
@ApplicationScoped
public class DescribeByDirectory {

    /** The kind of the entry. */
    public static final String MAIL_CHANGED = "member-mail-changed";

    private final ChangeMember changes;
    private final Claims claims;

    @Inject
    public DescribeByDirectory(ChangeMember changes, Claims claims) {
        this.changes = changes;
        this.claims = claims;
    }

    /** Lets in again whom the directory alone had shut out. */
    public Member welcomeBack(Actor directory, Member member) {
        return member.state().byDirectory()
                ? changes.change(directory, ReactivateMember.REACTIVATED, member, Member::reactivated, Optional.empty())
                : member;
    }

    /** Gives the member another name. */
    public Member rename(Actor directory, Member member, MemberName name) {
        return changes.change(directory, RenameMember.RENAMED, member, one -> one.renamed(name), Optional.empty());
    }

    /**
     * Gives the member another mail address. The former one is given back by {@link FreeFormerAddresses}.
     *
     * @throws MemberRefusedException {@code member-mail-taken} when it is somebody else's
     */
    public Member readdress(Actor directory, Member member, MailAddress mail) {
        MailClaims.claim(claims, member.withMail(mail));
        return changes.change(directory, MAIL_CHANGED, member, one -> one.withMail(mail), Optional.empty());
    }
}
