package org.holdfast.security.console;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.PrintedLinks;

/** What the administrator of the server reads. */
final class OwnerLinkAnswer {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private OwnerLinkAnswer() {}

    /** @param asked for whom, where somebody was named */
    static String of(PrintedLinks printed, Optional<MailAddress> asked) {
        if (printed instanceof PrintedLinks.ForFirstOwner first) {
            return "Nobody owns this installation yet. Open this link to become the first owner:\n" + first.link()
                    + "\nIt works once, for 15 minutes.\n";
        }
        return printed instanceof PrintedLinks.ForOwner owner
                ? links(owner.links())
                : choice(((PrintedLinks.Choice) printed).owners(), asked);
    }

    private static String links(List<PrintedLinks.Printed> links) {
        return links.stream().map(OwnerLinkAnswer::link).collect(Collectors.joining("\n"))
                + "\nIt was written to the journal, and all owners are told by mail and on their pages.\n";
    }

    private static String link(PrintedLinks.Printed printed) {
        return "Open this link to sign in as " + printed.owner() + " (" + printed.mail() + "), an owner of "
                + printed.organisation() + ":\n" + printed.link() + "\nIt works once, until "
                + TIME.format(printed.endsAt()) + ", in the browser that presses its button first.\n";
    }

    private static String choice(List<MailAddress> owners, Optional<MailAddress> asked) {
        return "No link was made"
                + asked.map(mail -> ": " + mail + " is the address of no owner").orElse("")
                + ". Say which owner, by mail address:\n"
                + owners.stream().map(mail -> "  " + mail + "\n").collect(Collectors.joining());
    }
}
