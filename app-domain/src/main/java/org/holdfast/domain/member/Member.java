package org.holdfast.domain.member;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.team.TeamId;

/**
 * A person of an organisation.
 *
 * @param id identifies the member
 * @param version 1 when invited, one more with each change
 * @param organisation where
 * @param mail what the person signs in with; unique in the organisation among those who are not withdrawn
 * @param name what the person is called
 * @param state invited, active or suspended; withdrawn where an invitation was taken back
 * @param grants what the person may do where, beside what the teams may
 * @param teams the teams that the person is in
 */
public record Member(
        MemberId id,
        long version,
        OrganisationId organisation,
        MailAddress mail,
        MemberName name,
        MemberState state,
        Set<Grant> grants,
        Set<TeamId> teams)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "member";

    /** The most teams of one member. */
    public static final int MAXIMUM_TEAMS = 500;

    /** The most grants of one member. */
    public static final int MAXIMUM_GRANTS = 5000;

    public Member {
        Assert.atMost("grants", grants.size(), MAXIMUM_GRANTS);
        Assert.atMost("teams", teams.size(), MAXIMUM_TEAMS);
        GrantFields.requireOnce(grants);
        grants = Set.copyOf(grants);
        teams = Set.copyOf(teams);
    }

    /** Somebody who was asked to join. */
    public static Member invite(
            MemberId id, OrganisationId organisation, MailAddress mail, MemberName name, Set<Grant> grants) {
        return new Member(id, 1, organisation, mail, name, new MemberState.Invited(), grants, Set.of());
    }

    /** Somebody who came by themselves, which their organisation allows. */
    public static Member newcomer(
            MemberId id, OrganisationId organisation, MailAddress mail, MemberName name, Set<Grant> grants) {
        return new Member(id, 1, organisation, mail, name, new MemberState.Active(), grants, Set.of());
    }

    /** The one who founded the organisation. */
    public static Member firstOwner(MemberId id, OrganisationId organisation, MailAddress mail, MemberName name) {
        Set<Grant> everything = Set.of(new Grant(Role.OWNER, organisation.value()));
        return new Member(id, 1, organisation, mail, name, new MemberState.Active(), everything, Set.of());
    }

    /** How a member is named in the journal. */
    public static AggregateRef ref(MemberId id) {
        return new AggregateRef(TYPE, id.value());
    }

    static Member from(MemberId id, long version, OrganisationId organisation, Fields image) {
        return new Member(
                id,
                version,
                organisation,
                new MailAddress(image.text("mail")),
                new MemberName(image.text("name")),
                MemberState.of(image.text("state"), flag(image, "joined"), flag(image, "byDirectory")),
                GrantFields.from(image.nestedList("grants")),
                image.texts("teams").stream().map(TeamId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** With another name. */
    public Member renamed(MemberName other) {
        return new Member(id, version + 1, organisation, mail, other, state, grants, teams);
    }

    /** With other grants. */
    public Member granted(Set<Grant> others) {
        return new Member(id, version + 1, organisation, mail, name, state, others, teams);
    }

    /** In other teams. */
    public Member inTeams(Set<TeamId> others) {
        return new Member(id, version + 1, organisation, mail, name, state, grants, others);
    }

    /** After having come for the first time. */
    public Member joined() {
        return in(state.joined());
    }

    /** Shut out. */
    public Member suspended() {
        return in(state.suspended());
    }

    /** Shut out by the directory. */
    public Member suspendedByDirectory() {
        return in(state.suspendedByDirectory());
    }

    /** After the invitation was withdrawn: nothing is granted any more. */
    Member withdrawn() {
        return new Member(id, version + 1, organisation, mail, name, new MemberState.Withdrawn(), Set.of(), Set.of());
    }

    /** With another mail address. */
    Member withMail(MailAddress other) {
        return new Member(id, version + 1, organisation, other, name, state, grants, teams);
    }

    /** Let in again. */
    public Member reactivated() {
        return in(state.reactivated());
    }

    /** Whether the member can do everything, and is here to do it. */
    public boolean activeOwner() {
        return state instanceof MemberState.Active && owner();
    }

    /** Whether the member was made an owner of the organisation by a grant of the own that does not end. */
    public boolean owner() {
        return grants.contains(new Grant(Role.OWNER, organisation.value()));
    }

    /** Whether the person may come in by what was sent to an address: what went to a former one lets nobody in. */
    public boolean comesInAs(MailAddress address) {
        return state.welcome() && mail.same(address);
    }

    /** The key that keeps the mail address unique in the organisation. */
    ClaimKey mailClaim() {
        return mailClaim(organisation, mail.value());
    }

    static ClaimKey mailClaim(OrganisationId organisation, String mail) {
        return ClaimKey.ignoringCase("member-mail", organisation, mail);
    }

    @Override
    public AggregateRef ref() {
        return ref(id);
    }

    @Override
    public Fields fields() {
        Fields fields = Fields.none()
                .with("mail", mail.value())
                .with("name", name.value())
                .with("state", state.word())
                .with("joined", state.came())
                .with("byDirectory", Optional.of(true).filter(told -> state.byDirectory()))
                .with("grants", GrantFields.of(grants));
        return teams.isEmpty()
                ? fields
                : fields.with(
                        "teams", teams.stream().map(TeamId::value).sorted().toList());
    }

    private static boolean flag(Fields image, String name) {
        return image.find(name).isPresent() && image.flag(name);
    }

    private Member in(MemberState other) {
        return new Member(id, version + 1, organisation, mail, name, other, grants, teams);
    }
}
