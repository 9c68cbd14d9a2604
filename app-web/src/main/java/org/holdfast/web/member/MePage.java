package org.holdfast.web.member;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.holdfast.web.shared.Part;

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
    private final Parameters parameters;
    private final Supplier<Part<Grant>> part;
    private final Supplier<List<ShownGrant>> grants = Once.of(this::named);
    private final Supplier<List<OfTeam>> throughTeams = Once.of(this::ofTeams);

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
        this.parameters = parameters;
        this.teams = teams;
        this.part = Once.of(() -> ShownGrant.part(caller.get().organisation(), member().grants(), parameters, "/me"));
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
        return grants.get();
    }

    private List<ShownGrant> named() {
        return words.of(caller.get(), part().items());
    }

    /** Which of the grants these are. */
    public Part<Grant> part() {
        return part.get();
    }

    /**
     * What is granted to the teams that the viewer is in, team by team; of each a part. The names of all are
     * read at once.
     */
    public List<OfTeam> throughTeams() {
        return throughTeams.get();
    }

    private List<OfTeam> ofTeams() {
        Map<TeamId, List<Grant>> granted = caller.get().grants().held().stream()
                .filter(held -> held.team().isPresent())
                .collect(groupingBy(held -> held.team().orElseThrow(), mapping(HeldGrant::grant, toList())));
        List<OfTeam> teamsInParts = teams.names(caller.get(), granted.keySet()).entrySet().stream()
                .sorted(Comparator.comparing(team -> team.getValue().value()))
                .map(team -> ofTeam(team.getKey(), team.getValue(), granted))
                .toList();
        Function<Grant, ShownGrant> inWords = words.words(
                caller.get(),
                teamsInParts.stream()
                        .flatMap(team -> team.part().items().stream())
                        .collect(toSet()));
        return teamsInParts.stream().map(team -> team.in(inWords)).toList();
    }

    private OfTeam ofTeam(TeamId id, TeamName name, Map<TeamId, List<Grant>> granted) {
        List<Grant> ordered = ShownGrant.ordered(caller.get().organisation(), granted.getOrDefault(id, List.of()));
        return new OfTeam(
                name.value(), List.of(), Part.of(ordered, parameters, id.value() + "-", parameters.link("/me")));
    }

    /**
     * What a team brings.
     *
     * @param part which of its grants these are
     */
    public record OfTeam(String name, List<ShownGrant> grants, Part<Grant> part) {

        private OfTeam in(Function<Grant, ShownGrant> words) {
            return new OfTeam(name, part.items().stream().map(words).toList(), part);
        }
    }

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
