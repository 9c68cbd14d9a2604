package org.holdfast.domain.signin;

import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/** What a link is for. */
public sealed interface LinkPurpose {

    /** What it opens. Of all links of a subject, and of those below it, only the newest lives. */
    String subject();

    /** The subject of links that open more than this one, and end with it all the same. */
    default Optional<String> account() {
        return Optional.empty();
    }

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
            return below(mail, organisation);
        }

        @Override
        public Optional<String> account() {
            return Optional.of(mail.key());
        }
    }

    /** Come in as an owner who has no other way: made by the server administrator. */
    record OwnerLink(OrganisationId organisation, MemberId member, MailAddress mail) implements LinkPurpose {

        @Override
        public String subject() {
            return "owner-link/" + member;
        }
    }

    /**
     * Come in with an address: sent because a browser asked.
     *
     * @param only the one organisation that it opens, for a link that the owners of that read in the outbox
     */
    record SignIn(MailAddress mail, Optional<OrganisationId> only) implements LinkPurpose {

        /** One that opens every organisation of the address. */
        public SignIn(MailAddress mail) {
            this(mail, Optional.empty());
        }

        @Override
        public String subject() {
            return only.map(organisation -> below(mail, organisation)).orElse(mail.key());
        }

        @Override
        public Optional<String> account() {
            return only.map(organisation -> mail.key());
        }
    }

    private static String below(MailAddress mail, OrganisationId organisation) {
        return mail.key() + "/" + organisation;
    }
}
