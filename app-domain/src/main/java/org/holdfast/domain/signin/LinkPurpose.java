package org.holdfast.domain.signin;

import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/** What a link is for. */
public sealed interface LinkPurpose {

    /** What all links have in common of which only the newest lives. */
    String subject();

    /** Found the organisation and become its first owner: printed when the product starts. */
    record FirstOwner() implements LinkPurpose {

        @Override
        public String subject() {
            return "first-owner";
        }
    }

    /** Come in as a member of one organisation, for the first time or again: sent because an owner asked. */
    record Invitation(OrganisationId organisation, MemberId member, MailAddress mail) implements LinkPurpose {

        @Override
        public String subject() {
            return mail.key();
        }
    }

    /** Come in as an owner who has no other way: made by the server administrator. */
    record OwnerLink(OrganisationId organisation, MemberId member, MailAddress mail) implements LinkPurpose {

        @Override
        public String subject() {
            return "owner-link/" + member;
        }
    }

    /** Come in with an address: sent because a browser asked. */
    record SignIn(MailAddress mail) implements LinkPurpose {

        @Override
        public String subject() {
            return mail.key();
        }
    }
}
