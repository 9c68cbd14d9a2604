package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Journal;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.PageRequest;

/** Teams that are groups of the directory of an organisation. Only the directory calls this; it needs no permission. */
@ApplicationScoped
public class KeptTeams {

    /** The kind of the entry: a team is in the hands of people again. */
    public static final String RELEASED = "team-released";

    /** The kind of the entry: a team that a directory kept before is kept by one again. */
    public static final String TAKEN_UP = "team-taken-up";

    private final Teams teams;
    private final ChangeTeams changes;
    private final Journal journal;
    private final Recorder recorder;

    @Inject
    public KeptTeams(Teams teams, ChangeTeams changes, Journal journal, Recorder recorder) {
        this.journal = journal;
        this.teams = teams;
        this.changes = changes;
        this.recorder = recorder;
    }

    /** The team of an id, where the directory still keeps it. */
    public Optional<Team> find(Actor directory, TeamId id) {
        return teams.find(directory.organisation(), id).filter(team -> team.kept() && !team.removed());
    }

    /**
     * The team of a name, ignoring case, that was given into the hands of people and that nobody changed since: neither what
     * is granted to it nor what is said of it. What people granted is given to no directory unasked.
     */
    public Optional<Team> untouched(Actor directory, TeamName name) {
        List<Team> named = new ArrayList<>();
        TeamFilter filter = new TeamFilter(Optional.of(name.value()), Set.of());
        EveryPage.read(page -> teams.page(directory.organisation(), filter, page), teams::keyOf, some -> some.stream()
                .filter(team -> !team.kept() && team.name().value().equalsIgnoreCase(name.value()))
                .forEach(named::add));
        return named.stream().filter(this::justReleased).findFirst();
    }

    private boolean justReleased(Team team) {
        return journal.history(team.ref(), PageRequest.first(1)).items().stream()
                .anyMatch(newest -> newest.kind().equals(RELEASED));
    }

    /** Keeps one again that is in the hands of people, with its grants. */
    public Team takeUp(Actor directory, Team before, TeamName name) {
        return recorder.record(directory, Change.changed(TAKEN_UP, before, before.takenUp(name)));
    }

    /** Whether there is a team of an id, or was one, in whosever hands. */
    public boolean appeared(Actor directory, TeamId id) {
        return teams.find(directory.organisation(), id).isPresent();
    }

    /**
     * Takes the name of one that is to be formed, without members or grants. The same may take it again.
     *
     * @throws TeamRefusedException {@code team-name-taken}; one that people formed is not taken over
     */
    public Team name(Actor directory, TeamId id, TeamName name) {
        Team team = Team.ofGroup(id, directory.organisation(), name);
        changes.claim(team);
        return team;
    }

    /** Forms one whose name was taken. Should it have been to be called otherwise before, that name is free again. */
    public void form(Actor directory, Team named) {
        recorder.record(directory, Change.created(FormTeam.FORMED, named));
        changes.releaseOthers(named);
    }

    /**
     * Gives it another name.
     *
     * @throws TeamRefusedException {@code team-name-taken}
     */
    public Team rename(Actor directory, Team before, TeamName name) {
        if (before.name().equals(name)) {
            return before;
        }
        Team after = before.described(name, before.description());
        changes.claim(after);
        recorder.record(directory, Change.changed(DescribeTeam.DESCRIBED, before, after));
        changes.releaseOthers(after);
        return after;
    }

    /** Removes it, and with it what its members were granted through it. */
    public void remove(Actor directory, Team before) {
        recorder.record(directory, Change.changed(RemoveTeam.REMOVED, before, before.remove()));
        changes.release(before);
    }

    /** Gives it into the hands of people, as it is. */
    public void release(Actor directory, Team before) {
        recorder.record(directory, Change.changed(RELEASED, before, before.released()));
    }

    /**
     * Puts a member into some and takes them out of others.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException when that would be too many
     */
    public Member crew(Actor directory, Member before, Set<TeamId> in, Set<TeamId> out) {
        Set<TeamId> teamsNow = new HashSet<>(before.teams());
        teamsNow.removeAll(out);
        boolean more = teamsNow.addAll(in);
        if (teamsNow.equals(before.teams())) {
            return before;
        }
        String kind = more ? ChangeTeamMembers.PUT_IN : ChangeTeamMembers.TAKEN_OUT;
        return recorder.record(directory, Change.changed(kind, before, before.inTeams(teamsNow)));
    }
}
