package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.DescribeByDirectory;
import org.holdfast.domain.member.EnrolByDirectory;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.SuspendByDirectory;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.domain.signon.SingleSignOns;

/**
 * Lets come true what a directory says of a person. Its own word for the person counts first; only where that is new does
 * the mail address decide, and a member who is somebody else of a directory already is not taken over. Whoever was
 * invited anew after an invitation was withdrawn is the same person, so that the directory shuts out who is here now.
 */
@ApplicationScoped
public class FollowPerson {

    private final LinkUp linking;
    private final DirectoryLinks links;
    private final Members members;
    private final SingleSignOns settings;
    private final EnrolByDirectory enrolling;
    private final DescribeByDirectory describing;
    private final SuspendByDirectory suspending;
    private final SyncProgress progress;
    private final ConnectDirectory connecting;

    @Inject
    public FollowPerson(
            LinkUp linking,
            DirectoryLinks links,
            Members members,
            SingleSignOns settings,
            EnrolByDirectory enrolling,
            DescribeByDirectory describing,
            SuspendByDirectory suspending,
            SyncProgress progress,
            ConnectDirectory connecting) {
        this.linking = linking;
        this.links = links;
        this.members = members;
        this.settings = settings;
        this.enrolling = enrolling;
        this.describing = describing;
        this.suspending = suspending;
        this.progress = progress;
        this.connecting = connecting;
    }

    /** The person is so now. */
    void told(Directory directory, ToldPerson person) {
        told(directory, person, link -> false);
    }

    /**
     * The same where it is known of some that they are not there any more: an account that was made anew is the same person.
     *
     * @param over whether that of a link is not there any more
     */
    void told(Directory directory, ToldPerson person, Predicate<DirectoryLink> over) {
        String key = DirectoryLink.idOf(directory, Kind.PERSON, person.id());
        progress.settle(
                directory,
                key,
                person.about(),
                person.unclear() ? Optional.of(DirectoryTrouble.STATE_UNCLEAR) : follow(directory, person, over));
    }

    /** The person is not there any more. */
    void gone(Directory directory, String person) {
        settled(directory, DirectoryProblem.keyOfTeams(directory, person));
        linking.find(directory, Kind.PERSON, person)
                .ifPresentOrElse(
                        link -> gone(directory, link),
                        () -> settled(directory, DirectoryLink.idOf(directory, Kind.PERSON, person)));
    }

    private void settled(Directory directory, String key) {
        progress.settle(directory, key, "", Optional.empty());
    }

    /** The same for one who is known by the link alone. A last owner stays, and linked, so that it is tried again. */
    void gone(Directory directory, DirectoryLink link) {
        Optional<Member> member = member(directory, link);
        Optional<DirectoryTrouble> trouble = member.flatMap(one -> shutOut(directory, one));
        progress.settle(
                directory, link.id(), member.map(one -> one.mail().value()).orElse(""), trouble);
        if (trouble.isEmpty()) {
            linking.unlink(directory, link);
            member.ifPresent(one -> readForWhoHasTheAddressNow(directory, one));
        }
    }

    /** The account may have been made anew before the old one was deleted. */
    private void readForWhoHasTheAddressNow(Directory directory, Member gone) {
        if (directory.kept()
                && progress.of(directory).problems().stream()
                        .anyMatch(problem -> problem.trouble() == DirectoryTrouble.MAIL_OF_ANOTHER
                                && problem.about().equalsIgnoreCase(gone.mail().value()))) {
            connecting.want(directory);
        }
    }

    /** Whether who is linked so has one of the addresses. */
    boolean hasOneOf(Set<String> addresses, Directory directory, DirectoryLink link) {
        return member(directory, link)
                .filter(one -> addresses.contains(one.mail().key()))
                .isPresent();
    }

    /** Which member a person is. */
    Optional<Member> member(Directory directory, String person) {
        return linking.find(directory, Kind.PERSON, person).flatMap(link -> member(directory, link));
    }

    /** One whose invitation was withdrawn is nobody; whoever has the address since then is the person. */
    private Optional<Member> member(Directory directory, DirectoryLink link) {
        return members.find(directory.organisation(), new MemberId(link.target()))
                .flatMap(known -> known.state() instanceof MemberState.Withdrawn
                        ? holder(directory, known.mail()).filter(since -> !linked(directory, since))
                        : Optional.of(known));
    }

    private boolean linked(Directory directory, Member member) {
        return !links(directory, member).isEmpty();
    }

    /** As whom a member is known in directories. */
    List<DirectoryLink> links(Directory directory, Member member) {
        return links.ofTarget(directory.organisation(), Kind.PERSON, member.id().value());
    }

    private Optional<DirectoryTrouble> follow(Directory directory, ToldPerson person, Predicate<DirectoryLink> over) {
        Optional<DirectoryLink> link = linking.find(directory, Kind.PERSON, person.id());
        Optional<Member> known = link.flatMap(one -> member(directory, one));
        if (known.isPresent()) {
            String member = known.get().id().value();
            if (!link.get().target().equals(member)) {
                linking.link(directory, Kind.PERSON, person.id(), member);
            }
            return follow(directory, known.get(), person);
        }
        Optional<DirectoryTrouble> malformed =
                Optional.of(DirectoryTrouble.MAIL_MALFORMED).filter(told -> person.active());
        return person.address()
                .map(mail -> first(directory, person, mail, over))
                .orElse(malformed);
    }

    private Optional<DirectoryTrouble> first(
            Directory directory, ToldPerson person, MailAddress mail, Predicate<DirectoryLink> over) {
        Optional<Member> holder = holder(directory, mail);
        if (holder.isEmpty()) {
            return person.active() ? enrol(directory, person, mail) : Optional.empty();
        }
        List<DirectoryLink> before = links(directory, holder.get());
        if (!before.stream().allMatch(over)) {
            return Optional.of(DirectoryTrouble.MAIL_OF_ANOTHER).filter(told -> person.active());
        }
        before.forEach(link -> {
            linking.unlink(directory, link);
            settled(directory, link.id());
        });
        linking.link(directory, Kind.PERSON, person.id(), holder.get().id().value());
        return follow(directory, holder.get(), person);
    }

    private Optional<DirectoryTrouble> enrol(Directory directory, ToldPerson person, MailAddress mail) {
        try {
            MemberName name = person.called().orElseGet(() -> new MemberName(local(mail)));
            Member member = enrolling.enrol(directory.actor(), mail, name, newcomers(directory));
            linking.link(directory, Kind.PERSON, person.id(), member.id().value());
            return Optional.empty();
        } catch (MemberRefusedException taken) {
            return Optional.of(DirectoryTrouble.MAIL_OF_ANOTHER);
        }
    }

    private Optional<DirectoryTrouble> follow(Directory directory, Member member, ToldPerson person) {
        if (!person.active()) {
            return shutOut(directory, member);
        }
        Actor actor = directory.actor();
        Member in = describing.welcomeBack(actor, member);
        Member named =
                person.called().map(name -> describing.rename(actor, in, name)).orElse(in);
        return person.address()
                .map(mail -> readdress(actor, named, mail))
                .orElse(Optional.of(DirectoryTrouble.MAIL_MALFORMED));
    }

    /** Who has the address of an owner can come in as the owner: that is not for a directory to give away. */
    private Optional<DirectoryTrouble> readdress(Actor actor, Member member, MailAddress mail) {
        if (mail.equals(member.mail())) {
            return Optional.empty();
        }
        if (member.owner() && !mail.key().equals(member.mail().key())) {
            return Optional.of(DirectoryTrouble.MAIL_OF_OWNER);
        }
        try {
            describing.readdress(actor, member, mail);
            return Optional.empty();
        } catch (MemberRefusedException taken) {
            return Optional.of(DirectoryTrouble.MAIL_OF_ANOTHER);
        }
    }

    private Optional<DirectoryTrouble> shutOut(Directory directory, Member member) {
        try {
            suspending.suspend(directory.actor(), member.id());
            return Optional.empty();
        } catch (MemberRefusedException lastOwner) {
            return Optional.of(DirectoryTrouble.LAST_OWNER);
        }
    }

    private Optional<Member> holder(Directory directory, MailAddress mail) {
        return members.findByMail(mail).stream()
                .filter(member -> member.organisation().equals(directory.organisation()))
                .findFirst();
    }

    private Set<Grant> newcomers(Directory directory) {
        return settings.find(directory.organisation()).flatMap(SingleSignOn::newcomers).stream()
                .map(role -> new Grant(role, directory.organisation().value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String local(MailAddress mail) {
        return mail.value().substring(0, mail.value().indexOf('@'));
    }
}
