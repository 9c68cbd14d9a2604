package org.holdfast.web.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.ChangeGrants;
import org.holdfast.domain.member.CorrectInvitation;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.ReactivateMember;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.RenameMember;
import org.holdfast.domain.member.SuspendMember;
import org.holdfast.domain.member.WithdrawInvitation;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.SendInvitation;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Members: reading and changing them. */
@GraphQLApi
@ApplicationScoped
public class MemberGraph {

    private static final Cursors MEMBERS = new Cursors("members");

    private final CurrentActor caller;
    private final ReadMembers members;
    private final ReadTeams teams;
    private final InviteMember inviting;
    private final SendInvitation invitations;
    private final WithdrawInvitation withdrawing;
    private final CorrectInvitation correcting;
    private final ChangeGrants granting;
    private final RenameMember renaming;
    private final SuspendMember suspending;
    private final ReactivateMember reactivating;

    @Inject
    public MemberGraph(
            CurrentActor caller,
            ReadMembers members,
            ReadTeams teams,
            InviteMember inviting,
            SendInvitation invitations,
            WithdrawInvitation withdrawing,
            CorrectInvitation correcting,
            ChangeGrants granting,
            RenameMember renaming,
            SuspendMember suspending,
            ReactivateMember reactivating) {
        this.caller = caller;
        this.members = members;
        this.teams = teams;
        this.inviting = inviting;
        this.invitations = invitations;
        this.withdrawing = withdrawing;
        this.correcting = correcting;
        this.granting = granting;
        this.renaming = renaming;
        this.suspending = suspending;
        this.reactivating = reactivating;
    }

    @Query
    @Needs(Permission.MEMBER_READ)
    @Description("The members that match, by name.")
    public @NonNull MemberConnection members(
            @Nullable MemberFilterInput filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        MemberFilter narrowed = MemberFilterInput.filter(filter);
        PageRequest page = new PageArguments(first, after, last, before).of(MEMBERS);
        return MemberConnection.of(
                members.page(actor, narrowed, page), MEMBERS, members::keyOf, () -> members.count(actor, narrowed));
    }

    @Query
    @Needs(Permission.MEMBER_READ)
    @Description("A member; `member-not-found` when there is none that the caller may see.")
    public @NonNull MemberView member(@NonNull @Id String id) {
        return MemberView.from(members.get(actor(), new MemberId(id)));
    }

    @Query
    @Needs({})
    @Description("The caller.")
    public @NonNull MemberView me() {
        Actor actor = actor();
        return MemberView.from(members.get(actor, new MemberId(actor.id())));
    }

    @Description("The teams that the person is in, by name.")
    public @NonNull List<@NonNull List<@NonNull MemberTeamView>> teams(@Source List<MemberView> members) {
        Set<TeamId> ids =
                members.stream().flatMap(member -> member.inTeams().stream()).collect(Collectors.toSet());
        Map<TeamId, TeamName> names = teams.names(actor(), ids);
        return members.stream().map(member -> of(member, names)).toList();
    }

    private static List<MemberTeamView> of(MemberView member, Map<TeamId, TeamName> names) {
        return member.inTeams().stream()
                .flatMap(id ->
                        Optional.ofNullable(names.get(id))
                                .map(name -> new MemberTeamView(id.value(), name.value()))
                                .stream())
                .sorted(Comparator.comparing(MemberTeamView::name).thenComparing(MemberTeamView::id))
                .toList();
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description("Asks somebody to join, with a link by mail that works for 15 minutes.")
    public @NonNull MemberView inviteMember(@NonNull InviteMemberInput input) {
        Actor actor = actor();
        InputCheck check = new InputCheck();
        Optional<MailAddress> mail = check.value(() -> MailAddress.entered(input.mail()));
        Optional<MemberName> name = check.value(() -> new MemberName(input.name()));
        Optional<Set<Grant>> grants = check.value(() -> GrantInput.grants(actor.organisation(), input.grants()));
        check.done();
        return MemberView.from(inviting.invite(actor, mail.orElseThrow(), name.orElseThrow(), grants.orElseThrow()));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description("Sends a new link to somebody who has not come yet; earlier ones stop working.")
    public @NonNull MemberView inviteMemberAgain(@NonNull @Id String id) {
        Actor actor = actor();
        MemberId member = new MemberId(id);
        invitations.again(actor, member);
        return MemberView.from(members.get(actor, member));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description(
            "Takes an invitation back that nobody accepted: its links let nobody in, and the mail address is free.")
    public @NonNull MemberView withdrawInvitation(@NonNull @Id String id, int version) {
        return MemberView.from(withdrawing.withdraw(actor(), new MemberId(id), version));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description(
            "Sends an invitation that nobody accepted to another address; what was sent to the former one lets nobody in.")
    public @NonNull MemberView correctInvitation(@NonNull @Id String id, int version, @NonNull String mail) {
        return MemberView.from(correcting.correct(actor(), new MemberId(id), version, MailAddress.entered(mail)));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description("Gives a member exactly these grants. Nobody can give or take what they do not hold.")
    public @NonNull MemberView changeGrants(
            @NonNull @Id String id, int version, @NonNull List<@NonNull GrantInput> grants) {
        Actor actor = actor();
        return MemberView.from(
                granting.change(actor, new MemberId(id), version, GrantInput.grants(actor.organisation(), grants)));
    }

    @Mutation
    @Needs({})
    @Description(
            "Gives a member another name: everybody their own, and who has member.manage that of who may do no more than they.")
    public @NonNull MemberView renameMember(@NonNull @Id String id, int version, @NonNull String name) {
        return MemberView.from(renaming.rename(actor(), new MemberId(id), version, new MemberName(name)));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description("Shuts a member out and ends all sessions. At least one active owner remains.")
    public @NonNull MemberView suspendMember(@NonNull @Id String id, int version, @Nullable String reason) {
        return MemberView.from(suspending.suspend(actor(), new MemberId(id), version, given(reason)));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description("Lets a suspended member in again, with the grants of before.")
    public @NonNull MemberView reactivateMember(@NonNull @Id String id, int version, @Nullable String reason) {
        return MemberView.from(reactivating.reactivate(actor(), new MemberId(id), version, given(reason)));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
