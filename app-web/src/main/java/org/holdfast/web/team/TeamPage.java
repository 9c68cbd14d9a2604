package org.holdfast.web.team;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantForm;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.member.ShownGrant;
import org.holdfast.web.member.StrongGrant;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Part;

/** One team: what is granted to it, who is in it, and what those who look after teams may change. */
@Named
@RequestScoped
public class TeamPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("members");

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadMembers members;
    private final GrantForm grant;
    private final TeamChanges changes;
    private final Onward onward;
    private final StrongGrant strong;
    private final Supplier<Team> team;
    private final Supplier<Part<Grant>> part;
    private final Supplier<Set<String>> takeable;
    private final Supplier<List<ShownGrant>> grants;
    private final Supplier<Page<Member>> people;

    private long version;
    private Optional<String> name = Optional.empty();
    private Optional<String> description = Optional.empty();

    @Inject
    public TeamPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadTeams teams,
            ReadMembers members,
            GrantForm grant,
            StrongGrant strong,
            GrantWords words,
            NobodyGrantsWhatTheyLack grantable,
            TeamChanges changes,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.members = members;
        this.grant = grant;
        this.changes = changes;
        this.onward = onward;
        this.strong = strong;
        this.team = Once.of(
                () -> teams.get(caller.get(), new TeamId(parameters.text("id").orElse(""))));
        this.part = Once.of(() ->
                ShownGrant.part(caller.get().organisation(), team().grants(), parameters, "/teams/" + team().id()));
        this.takeable = Once.of(() -> {
            return grantable.takeable(caller.get(), part().items()).stream()
                    .map(Grant::name)
                    .collect(toUnmodifiableSet());
        });
        this.grants = Once.of(() -> words.of(caller.get(), part().items()));
        this.people = Once.of(() -> teams.members(caller.get(), team.get().id(), parameters.page(CURSORS, SIZE)));
    }

    /** The team of the address. */
    public Team team() {
        return team.get();
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
    public static String lost(ShownGrant held) {
        return held.lost("Every member of the team loses");
    }

    /** Who is in it. */
    public List<Member> people() {
        return people.get().items();
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                people.get(), parameters.link("/teams/" + team().id()), one -> CURSORS.cursor(members.keyOf(one)));
    }

    /** Whether the viewer may change it. */
    public boolean manageable() {
        return access.mayEverywhere(caller.get(), Permission.TEAM_MANAGE);
    }

    /** Whether there is something that the viewer may grant, of what they hold. */
    public boolean grantable() {
        return manageable() && !grant.roles().isEmpty();
    }

    /** Whether the viewer may take a grant. */
    public boolean takeable(ShownGrant held) {
        return takeable.get().contains(held.key());
    }

    /** Whether the viewer may change its name and who is in it, too. */
    public boolean byHand() {
        return manageable() && !team().kept();
    }

    /** Whether whoever is put in decides who comes into the organisation. */
    public boolean strong() {
        return strong.among(team().grants());
    }

    /** Adds the grant of the form; of the same role on the same scope, the new one with its end stays. */
    public void add() {
        Grant added = strong.sure(grant.given(caller.get()), "Grant");
        Set<Grant> more = new HashSet<>(team().grants());
        boolean again = more.removeIf(one -> one.name().equals(added.name()));
        more.add(added);
        Team changed = changes.granting().change(caller.get(), team().id(), version, more);
        onward.to("/teams/" + changed.id(), again ? "granted-again" : "granted", grant.named(added));
    }

    /** Takes the grant that the button names. */
    public void withdraw(String key) {
        Set<Grant> less = new HashSet<>(team().grants());
        Optional<Grant> taken =
                less.stream().filter(one -> one.name().equals(key)).findFirst();
        taken.ifPresent(less::remove);
        Map<String, String> told = taken.map(grant::named).orElse(Map.of());
        Team changed = changes.granting().change(caller.get(), team().id(), version, less);
        onward.to("/teams/" + changed.id(), told.isEmpty() ? "member-saved" : "grant-withdrawn", told);
    }

    /** Takes out the member that the button names. */
    public void take(String member) {
        Member out = changes.crew().remove(caller.get(), team().id(), new MemberId(member));
        leave(team(), "team-member-out", out.name().value());
    }

    /** Gives another name and description. */
    public void describe() {
        saved(changes.describing()
                .describe(caller.get(), team().id(), version, new TeamName(getName()), given(getDescription())));
    }

    /** Removes the team. */
    public void remove() {
        Team removed = changes.removing().remove(caller.get(), team().id(), version, parameters.text("reason"));
        onward.to("/teams", "team-removed", Map.of("name", removed.name().value()));
    }

    public long getVersion() {
        return version == 0 ? team().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name.orElseGet(() -> team().name().value());
    }

    public void setName(String name) {
        this.name = Optional.of(name);
    }

    public String getDescription() {
        return description.orElseGet(() -> team().description().orElse(""));
    }

    public void setDescription(String description) {
        this.description = Optional.of(description);
    }

    static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private void saved(Team changed) {
        leave(changed, "member-saved", changed.name().value());
    }

    private void leave(Team changed, String notice, String who) {
        onward.to("/teams/" + changed.id(), notice, Map.of("name", who));
    }
}
