package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.shared.PublicUrl;

/** What the mails with links say. */
@ApplicationScoped
public class SignInMails {

    private static final String ACTIVITY = "See what happened";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final PublicUrl url;

    @Inject
    public SignInMails(PublicUrl url) {
        this.url = url;
    }

    /** The address of a link. */
    String link(Secret secret) {
        return url.at("/sign-in/link/" + secret.value());
    }

    MailText signIn(MemberName name, Secret secret, Client asking, Instant at) {
        String text = """
                Hello %s,

                this link signs you in to Holdfast:

                %s

                It works once, for 15 minutes, and only in the browser that asked for it: %s, at the network address %s, on %s.

                You opened this mail on another device, or the link says that it belongs to another browser? Then open %s in the browser that you want to work in, and ask for a link there.

                That was not you? Somebody typed your address. They get nowhere without this mail: leave the link alone, and pass it on to nobody.
                """.formatted(
                        name, link(secret), asking.device(), place(asking), MOMENT.format(at), url.at("/sign-in"));
        return NoticeMail.of("Your link to sign in", text, link(secret), "Sign in");
    }

    MailText invitation(MemberName name, String inviter, String organisation, Secret secret) {
        String text = """
                Hello %s,

                %s asks you to join %s on Holdfast, where sites, requirements and what is still open are kept together:

                %s

                The link works once, for 15 minutes. Came too late? Ask for a new one with this mail address:

                %s
                """.formatted(name, inviter, organisation, link(secret), url.at("/sign-in"));
        return NoticeMail.of(inviter + " asks you to join " + organisation, text, link(secret), "Join");
    }

    MailText ownerLinkPrinted(MemberName name, MemberName owner, Instant at) {
        String text = """
                Hello %s,

                somebody at the server of Holdfast made a link that signs in as %s, on %s.

                The administrator of the server does so when an owner cannot sign in any other way. The link works once, for 15 minutes. None of you asked for it? Then talk to whoever looks after the server.

                %s
                """.formatted(name, owner, MOMENT.format(at), activity());
        return NoticeMail.of("A link to sign in as an owner was made", text, activity(), ACTIVITY);
    }

    MailText ownerLinkUsed(MemberName name, MemberName owner, String place, Instant at) {
        String text = """
                Hello %s,

                somebody signed in as %s on %s, from %s, by the link that was made at the server of Holdfast.

                None of you? Shut out that member, and talk to whoever looks after the server.

                %s
                """.formatted(name, owner, MOMENT.format(at), place, activity());
        return NoticeMail.of("Somebody signed in as an owner by a link of the server", text, activity(), ACTIVITY);
    }

    private static String place(Client client) {
        return client.place().isEmpty() ? "(not known)" : client.place();
    }

    private String activity() {
        return url.at("/activity");
    }
}
