package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.CorrectInvitation;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.shared.Ids;

/** Sends the link of an invitation: once somebody was invited or the address corrected, and again when an owner asks. */
@ApplicationScoped
public class SendInvitation {

    private static final Set<String> SENDING = Set.of(InviteMember.INVITED, CorrectInvitation.CORRECTED);

    private final Access access;
    private final Members members;
    private final ReadMembers reading;
    private final Organisations organisations;
    private final SignInLinks links;
    private final PostMail mail;
    private final SignInMails texts;
    private final SlowDown slowDown;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public SendInvitation(
            Access access,
            Members members,
            ReadMembers reading,
            Organisations organisations,
            SignInLinks links,
            PostMail mail,
            SignInMails texts,
            SlowDown slowDown,
            SecurityEvents events,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.reading = reading;
        this.organisations = organisations;
        this.links = links;
        this.mail = mail;
        this.texts = texts;
        this.slowDown = slowDown;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a new link to somebody who has not come yet.
     *
     * @throws MemberRefusedException {@code member-not-invited} when the person has come already
     * @throws TooManyAttemptsException when one was sent again and again
     */
    public void again(Actor actor, MemberId id) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        Member member = reading.get(actor, id);
        if (!(member.state() instanceof MemberState.Invited)) {
            throw MemberRefusedException.notInvited();
        }
        slowDown.invitation(id.value());
        send(member, actor.name(), mail.nextId());
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> SENDING.contains(entry.kind()))
                .forEach(this::send);
    }

    /** The mail is written last, under the one id that it can have: where it is, all of this was done. */
    private void send(Entry invited) {
        MailId mailId = new MailId(Ids.derived(invited.at(), invited.id()));
        if (!mail.posted(mailId)) {
            members.find(
                            invited.path().organisation(),
                            new MemberId(invited.aggregate().id()))
                    .filter(member -> member.state() instanceof MemberState.Invited)
                    .ifPresent(member -> send(member, invited.actorName(), mailId));
        }
    }

    private void send(Member member, String inviter, MailId mailId) {
        Secret secret = Secret.random();
        LinkPurpose purpose = new LinkPurpose.Invitation(member.organisation(), member.id(), member.mail());
        links.issue(SignInLink.of(secret, purpose, Optional.empty(), Instant.ofEpochMilli(clock.millis())));
        events.linkSent(member);
        String organisation = organisations
                .find(member.organisation())
                .map(Organisation::name)
                .map(Object::toString)
                .orElse("Holdfast");
        mail.postOnce(
                mailId,
                List.of(member.organisation()),
                member.mail(),
                texts.invitation(member.name(), inviter, organisation, secret),
                SignInLink.LIFE);
    }
}
