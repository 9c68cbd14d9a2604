package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.List;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberName;

/** What the server administrator gets who asked for a link of an owner. */
public sealed interface PrintedLinks {

    /** Nobody owns the installation yet: the link by which its first owner comes. */
    record ForFirstOwner(String link) implements PrintedLinks {}

    /** One link for each organisation that the person owns. */
    record ForOwner(List<Printed> links) implements PrintedLinks {

        public ForOwner {
            links = List.copyOf(links);
        }
    }

    /** No owner has the address, or none was given and there are several: one of these is to be named. */
    record Choice(List<MailAddress> owners) implements PrintedLinks {

        public Choice {
            owners = List.copyOf(owners);
        }
    }

    /**
     * A link with what it does.
     *
     * @param owner as whom it signs in
     * @param mail the owner's address
     * @param organisation what the organisation is called
     * @param link to open
     * @param endsAt not good after that
     */
    record Printed(MemberName owner, MailAddress mail, String organisation, String link, Instant endsAt) {

        @Override
        public String toString() {
            return "Printed";
        }
    }
}
