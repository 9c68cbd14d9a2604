package org.holdfast.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;

/** One member: what is granted, and what those who look after people may change. */
@Named
@RequestScoped
public class MemberViewPage {

    private final CurrentActor caller;
    private final Access access;
    private final ReadMembers members;
    private final GrantWords words;
    private final ReadTeams teams;
    private final GrantForm grant;
    private final MemberChanges changes;
    private final Onward onward;

    private Optional<Member> member = Optional.empty();
    private long version;
    private String name = "";

    @Inject
    public MemberViewPage(
            CurrentActor caller,
            Access access,
            ReadMembers members,
            GrantWords words,
            ReadTeams teams,
            GrantForm grant,
            MemberChanges changes,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.members = members;
        this.words = words;
        this.teams = teams;
        this.grant = grant;
        this.changes = changes;
        this.onward = onward;
    }

    /** The member of the address. */
    public Member member() {
        if (member.isEmpty()) {
            MemberId id =
                    Asked.text("id").map(MemberId::new).orElseThrow(() -> NotFoundException.notFound(Member.TYPE));
            member = Optional.of(members.get(caller.get(), id));
        }
        return member.get();
    }

    /** What is granted, with names. */
    public List<ShownGrant> grants() {
        return words.of(caller.get(), member().grants());
    }

    /** What is lost with one of them. */
    public String lost(ShownGrant held) {
        boolean own = caller.get().id().equals(member().id().value());
        return held.lost(own ? "You lose" : member().name() + " loses")
                + (own ? " You cannot give it back to yourself." : "");
    }

    /** The names of the teams that the member is in, by their ids. */
    public List<Map.Entry<TeamId, TeamName>> teams() {
        return teams.names(caller.get(), member().teams()).entrySet().stream()
                .sorted(Comparator.comparing(team -> team.getValue().value()))
                .toList();
    }

    /** Whether the viewer may change it. */
    public boolean manageable() {
        return access.mayEverywhere(caller.get(), Permission.MEMBER_MANAGE);
    }

    /** Adds the grant of the form; of the same role on the same scope, the new one with its end stays. */
    public void add() {
        Grant added = grant.grant(caller.get());
        Set<Grant> more = new HashSet<>(member().grants());
        more.removeIf(one -> one.name().equals(added.name()));
        more.add(added);
        saved(changes.granting().change(caller.get(), member().id(), version, more));
    }

    /** Takes the grant that the button names. */
    public void withdraw(String key) {
        Set<Grant> less = new HashSet<>(member().grants());
        less.removeIf(one -> one.name().equals(key));
        saved(changes.granting().change(caller.get(), member().id(), version, less));
    }

    /** Gives another name. */
    public void rename() {
        saved(changes.renaming().rename(caller.get(), member().id(), version, new MemberName(name)));
    }

    /** Shuts the member out. */
    public void suspend() {
        Optional<String> reason = Asked.text("reason");
        leave(changes.suspending().suspend(caller.get(), member().id(), version, reason), "member-suspended");
    }

    /** Lets the member in again. */
    public void reactivate() {
        Optional<String> reason = Asked.text("reason");
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
