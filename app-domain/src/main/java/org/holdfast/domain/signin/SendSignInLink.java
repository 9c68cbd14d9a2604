package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailTransport;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;

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
            pace.ask(asked, welcome).forEach(this::sendNow);
        }
    }

    /** Sends one whose turn it is, to those who may come in at this moment. */
    void sendNow(LinkAsked asked) {
        List<Member> welcome = welcome(asked);
        if (welcome.isEmpty()) {
            return;
        }
        if (!transport.available()) {
            welcome.forEach(member -> send(asked, List.of(member), Optional.of(member.organisation())));
        } else {
            send(asked, welcome, Optional.empty());
        }
    }

    private List<Member> welcome(LinkAsked asked) {
        return members.findByMail(asked.mail()).stream()
                .filter(member -> member.state().welcome() && policy.allows(member))
                .toList();
    }

    private void send(LinkAsked asked, List<Member> welcome, Optional<OrganisationId> only) {
        Secret secret = Secret.random();
        Member first = welcome.get(0);
        LinkPurpose purpose = new LinkPurpose.SignIn(first.mail(), only);
        Instant now = Instant.ofEpochMilli(clock.millis());
        links.issue(SignInLink.of(secret, purpose, Optional.of(asked.browser()), now));
        List<OrganisationId> organisations =
                welcome.stream().map(Member::organisation).toList();
        mail.post(
                organisations, first.mail(), texts.signIn(first.name(), secret, asked.client(), now), SignInLink.LIFE);
        welcome.forEach(member -> events.linkSent(member, Optional.of(asked.client())));
    }
}
