package org.holdfast.web.member;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Part;

/** One member: what is granted, and what those who look after people may change. */
@Named
@RequestScoped
public class MemberViewPage {

    private final CurrentActor caller;
    private final Access access;
    private final ReadMembers members;
    private final GrantForm grant;
    private final MemberChanges changes;
    private final Onward onward;
    private final StrongGrant strong;
    private final Parameters parameters;

    private final Supplier<Boolean> outranked;
    private final Supplier<Part<Grant>> part;
    private final Supplier<Set<String>> takeable;
    private final Supplier<List<ShownGrant>> grants;
    private final Supplier<List<Map.Entry<TeamId, TeamName>>> teams;

    private Optional<Member> member = Optional.empty();
    private long version;
    private String name = "";
    private String mail = "";

    @Inject
    public MemberViewPage(
            CurrentActor caller,
            Access access,
            ReadMembers members,
            GrantWords words,
            ReadTeams teams,
            GrantForm grant,
            StrongGrant strong,
            NobodyGrantsWhatTheyLack grantable,
            MemberChanges changes,
            Parameters parameters,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.members = members;
        this.grant = grant;
        this.changes = changes;
        this.onward = onward;
        this.strong = strong;
        this.parameters = parameters;
        this.outranked = Once.of(() -> grantable.outranks(caller.get(), member()));
        this.part = Once.of(() -> ShownGrant.part(
                caller.get().organisation(), member().grants(), parameters, "/members/" + member().id()));
        this.takeable = Once.of(() -> {
            return grantable.takeable(caller.get(), part().items()).stream()
                    .map(Grant::name)
                    .collect(toUnmodifiableSet());
        });
        this.grants = Once.of(() -> words.of(caller.get(), part().items()));
        this.teams = Once.of(() -> named(teams.names(caller.get(), member().teams())));
    }

    /** The member of the address. */
    public Member member() {
        if (member.isEmpty()) {
            MemberId id =
                    parameters.text("id").map(MemberId::new).orElseThrow(() -> NotFoundException.notFound(Member.TYPE));
            member = Optional.of(members.get(caller.get(), id));
        }
        return member.get();
    }

    /** What is granted, with names. */
    public List<ShownGrant> grants() {
        return grants.get();
    }

    /** Which of the grants these are. */
    public Part<Grant> part() {
        return part.get();
    }

    /** What is lost with one of them. */
    public String lost(ShownGrant held) {
        boolean own = caller.get().id().equals(member().id().value());
        return held.lost(own ? "You lose" : member().name() + " loses")
                + (own ? " You cannot give it back to yourself." : "");
    }

    /** The names of the teams that the member is in, by their ids. */
    public List<Map.Entry<TeamId, TeamName>> teams() {
        return teams.get();
    }

    private static List<Map.Entry<TeamId, TeamName>> named(Map<TeamId, TeamName> names) {
        return names.entrySet().stream()
                .sorted(Comparator.comparing(team -> team.getValue().value()))
                .toList();
    }

    /** Whether the viewer may change it. */
    public boolean manageable() {
        return access.mayEverywhere(caller.get(), Permission.MEMBER_MANAGE)
                && !(member().state() instanceof MemberState.Withdrawn);
    }

    /** Whether the viewer may do all that the member may, and so take all of it: shut them out, or let them in again. */
    public boolean outranked() {
        return outranked.get();
    }

    /** Whether there is something that the viewer may grant: of what they hold, and not to themselves. */
    public boolean grantable() {
        return manageable()
                && !caller.get().actsFor(member().id().value())
                && !grant.roles().isEmpty();
    }

    /** Whether the viewer may take a grant. */
    public boolean takeable(ShownGrant held) {
        return takeable.get().contains(held.key());
    }

    /** Whether the member was invited and has not come. */
    public boolean invited() {
        return member().state() instanceof MemberState.Invited;
    }

    /** Adds the grant of the form; of the same role on the same scope, the new one with its end stays. */
    public void add() {
        Grant added = strong.sure(grant.given(caller.get()), "Grant");
        Set<Grant> more = new HashSet<>(member().grants());
        boolean again = more.removeIf(one -> one.name().equals(added.name()));
        more.add(added);
        Member changed = changes.granting().change(caller.get(), member().id(), version, more);
        onward.to("/members/" + changed.id(), again ? "granted-again" : "granted", grant.named(added));
    }

    /** Takes the grant that the button names. */
    public void withdraw(String key) {
        Set<Grant> less = new HashSet<>(member().grants());
        Optional<Grant> taken =
                less.stream().filter(one -> one.name().equals(key)).findFirst();
        taken.ifPresent(less::remove);
        Map<String, String> told = taken.map(grant::named).orElse(Map.of());
        Member changed = changes.granting().change(caller.get(), member().id(), version, less);
        onward.to("/members/" + changed.id(), told.isEmpty() ? "member-saved" : "grant-withdrawn", told);
    }

    /** Takes the invitation back. */
    public void withdrawInvitation() {
        Member withdrawn = changes.withdrawing().withdraw(caller.get(), member().id(), version);
        onward.to(
                "/members",
                "invitation-withdrawn",
                Map.of("name", withdrawn.name().value()));
    }

    /** Sends the invitation to another address. */
    public void correct() {
        Member corrected =
                changes.correcting().correct(caller.get(), member().id(), version, MailAddress.entered(getMail()));
        onward.to(
                "/members/" + corrected.id(),
                "invitation-corrected",
                Map.of("mail", corrected.mail().value()));
    }

    /** Gives another name. */
    public void rename() {
        saved(changes.renaming().rename(caller.get(), member().id(), version, new MemberName(name)));
    }

    /** Shuts the member out. */
    public void suspend() {
        Optional<String> reason = parameters.text("reason");
        leave(changes.suspending().suspend(caller.get(), member().id(), version, reason), "member-suspended");
    }

    /** Lets the member in again. */
    public void reactivate() {
        Optional<String> reason = parameters.text("reason");
        leave(changes.reactivating().reactivate(caller.get(), member().id(), version, reason), "member-reactivated");
    }

    /** Sends a new link. */
    public void inviteAgain() {
        changes.invitations().again(caller.get(), member().id());
        leave(member(), "member-invited-again");
    }

    public long getVersion() {
        return version == 0 ? member().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getMail() {
        return mail.isEmpty() ? member().mail().value() : mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getName() {
        return name.isEmpty() ? member().name().value() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    private void saved(Member changed) {
        leave(changed, "member-saved");
    }

    private void leave(Member changed, String notice) {
        onward.to(
                "/members/" + changed.id(),
                notice,
                Map.of("name", changed.name().value()));
    }
}
