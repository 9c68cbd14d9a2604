package org.holdfast.web.member;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.RenameMember;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** The own page of a member. */
@Named
@RequestScoped
public class MePage {

    private final CurrentActor caller;
    private final ReadMembers members;
    private final GrantWords words;
    private final ReadTeams teams;
    private final RenameMember renaming;
    private final Onward onward;
    private final Supplier<GrantPart> part;

    private Optional<Member> member = Optional.empty();
    private long version;
    private String name = "";

    @Inject
    public MePage(
            CurrentActor caller,
            ReadMembers members,
            GrantWords words,
            ReadTeams teams,
            RenameMember renaming,
            Parameters parameters,
            Onward onward) {
        this.caller = caller;
        this.members = members;
        this.words = words;
        this.renaming = renaming;
        this.onward = onward;
        this.teams = teams;
        this.part = Once.of(() -> GrantPart.of(caller.get().organisation(), member().grants(), parameters, "/me"));
    }

    /** The viewer. */
    public Member member() {
        if (member.isEmpty()) {
            member = Optional.of(
                    members.get(caller.get(), new MemberId(caller.get().id())));
        }
        return member.get();
    }

    /** What is granted to the viewer, with names. */
    public List<ShownGrant> grants() {
        return words.of(caller.get(), part().grants());
    }

    /** Which of the grants these are. */
    public GrantPart part() {
        return part.get();
    }

    /** What is granted to the teams that the viewer is in, team by team; of each as much as one part. */
    public List<OfTeam> throughTeams() {
        Map<TeamId, List<Grant>> granted = caller.get().grants().held().stream()
                .filter(held -> held.team().isPresent())
                .collect(groupingBy(held -> held.team().orElseThrow(), mapping(HeldGrant::grant, toList())));
        return teams.names(caller.get(), granted.keySet()).entrySet().stream()
                .sorted(Comparator.comparing(team -> team.getValue().value()))
                .map(team -> ofTeam(team.getValue(), granted.getOrDefault(team.getKey(), List.of())))
                .toList();
    }

    private OfTeam ofTeam(TeamName name, List<Grant> granted) {
        List<Grant> first = granted.stream().limit(GrantPart.SIZE).toList();
        return new OfTeam(name.value(), words.of(caller.get(), first), granted.size() - first.size());
    }

    /**
     * What a team brings.
     *
     * @param more how many grants it has beside those
     */
    public record OfTeam(String name, List<ShownGrant> grants, int more) {}

    /** Gives the viewer another name. */
    public void rename() {
        renaming.rename(caller.get(), member().id(), version, new MemberName(name));
        onward.to("/me", "member-saved", Map.of());
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
}
