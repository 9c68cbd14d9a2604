package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.MailTransport;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.EachByItself;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.signin.LinkQueue.Sending;

/**
 * Sends the link that was asked for, to an address that somebody who may come in has; to others nothing. Where no mail
 * server is set, owners read the links of their members in the outbox, so that each organisation gets one that opens
 * nothing but itself: nobody becomes somebody else elsewhere by making a member of them and asking.
 */
@ApplicationScoped
public class SendSignInLink {

    private final Members members;
    private final SignInLinks links;
    private final PostMail mail;
    private final MailTransport transport;
    private final SignInMails texts;
    private final LinkPolicy policy;
    private final LinkPace pace;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public SendSignInLink(
            Members members,
            SignInLinks links,
            PostMail mail,
            MailTransport transport,
            SignInMails texts,
            LinkPolicy policy,
            LinkPace pace,
            SecurityEvents events,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.mail = mail;
        this.transport = transport;
        this.texts = texts;
        this.policy = policy;
        this.pace = pace;
        this.events = events;
        this.clock = clock;
    }

    /** Sends it, at once or when the wait is over. */
    public void send(@ObservesAsync LinkAsked asked) {
        List<Member> welcome = welcome(asked);
        if (!welcome.isEmpty()) {
            sendAll(pace.ask(asked, welcome));
        }
    }

    /** Sends those whose turn it is, to those who may come in at this moment. What goes wrong is done again in a while. */
    void sendAll(List<Sending> next) {
        EachByItself each = new EachByItself();
        each.of(next.stream(), this::send);
        each.throwFirst();
    }

    private void send(Sending next) {
        LinkAsked asked = next.one().asked();
        List<Member> welcome = welcome(asked);
        if (!transport.available()) {
            welcome.forEach(
                    member -> send(next, mailOf(next, member), List.of(member), Optional.of(member.organisation())));
        } else if (!welcome.isEmpty()) {
            send(next, next.mail(), welcome, Optional.empty());
        }
        pace.written(asked.mail().key(), next.mail());
    }

    private static MailId mailOf(Sending next, Member member) {
        return new MailId(Ids.derived(next.begun(), next.mail() + " " + member.organisation()));
    }

    private List<Member> welcome(LinkAsked asked) {
        return members.findByMail(asked.mail()).stream()
                .filter(member -> member.state().welcome() && policy.allows(member))
                .toList();
    }

    /** The mail has the one id that it can have: where it is, a link was made for it. */
    private void send(Sending next, MailId mailId, List<Member> welcome, Optional<OrganisationId> only) {
        LinkAsked asked = next.one().asked();
        if (!mail.posted(mailId)) {
            Secret secret = Secret.random();
            Member first = welcome.get(0);
            LinkPurpose purpose = new LinkPurpose.SignIn(first.mail(), only);
            Instant now = Instant.ofEpochMilli(clock.millis());
            links.issue(SignInLink.of(secret, purpose, Optional.of(asked.browser()), now));
            List<OrganisationId> organisations =
                    welcome.stream().map(Member::organisation).toList();
            MailText text = texts.signIn(first.name(), secret, asked.client(), now);
            mail.postOnce(mailId, organisations, first.mail(), text, SignInLink.LIFE);
        }
        welcome.forEach(member -> events.linkSent(member, next));
    }
}
