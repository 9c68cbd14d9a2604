package org.holdfast.domain.member;

import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Entry;

/**
 * Keeps mail addresses unique in an organisation. What was claimed and never got, because the process died or somebody
 * else changed the member first, is free again after a while.
 */
final class MailClaims {

    private MailClaims() {}

    /**
     * Claims the address of a member as it is about to be.
     *
     * @throws MemberRefusedException {@code member-mail-taken}
     */
    static void claim(Claims claims, Member member) {
        ClaimKey key = member.mailClaim();
        if (!claims.claim(key, member.ref(), newest -> has(newest, key))) {
            throw MemberRefusedException.mailTaken(member.mail());
        }
    }

    private static boolean has(Entry newest, ClaimKey key) {
        boolean withdrawn = newest.image()
                .findText("state")
                .filter(new MemberState.Withdrawn().word()::equals)
                .isPresent();
        return !withdrawn
                && newest.image()
                        .findText("mail")
                        .map(mail -> Member.mailClaim(newest.path().organisation(), mail))
                        .filter(key::equals)
                        .isPresent();
    }
}
