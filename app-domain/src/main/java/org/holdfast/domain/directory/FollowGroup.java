package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.shared.ForeignText;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.team.KeptTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.domain.team.TeamRefusedException;

/** Lets come true what a directory says of a group: it is a team, which people do not change by hand. */
@ApplicationScoped
public class FollowGroup {

    private final LinkUp linking;
    private final KeptTeams teams;
    private final SyncProgress progress;
    private final ConnectDirectory connecting;

    @Inject
    public FollowGroup(LinkUp linking, KeptTeams teams, SyncProgress progress, ConnectDirectory connecting) {
        this.connecting = connecting;
        this.linking = linking;
        this.teams = teams;
        this.progress = progress;
    }

    /** The group is so now. */
    void told(Directory directory, ToldGroup group) {
        String key = DirectoryLink.idOf(directory, Kind.GROUP, group.id());
        progress.settle(directory, key, group.name(), follow(directory, group));
    }

    /** The group is not there any more: its members lose what came through the team. */
    void gone(Directory directory, String group) {
        linking.find(directory, Kind.GROUP, group).ifPresent(link -> gone(directory, link));
        progress.settle(directory, DirectoryLink.idOf(directory, Kind.GROUP, group), "", Optional.empty());
    }

    /** The same for one that is known by the link alone. */
    void gone(Directory directory, DirectoryLink link) {
        teams.find(directory.actor(), new TeamId(link.target()))
                .ifPresent(team -> teams.remove(directory.actor(), team));
        linking.unlink(directory, link);
    }

    /** The team stays, in the hands of people. */
    void release(Directory directory, DirectoryLink link) {
        teams.find(directory.actor(), new TeamId(link.target()))
                .ifPresent(team -> teams.release(directory.actor(), team));
        linking.unlink(directory, link);
    }

    /** Which team a group is. */
    Optional<Team> team(Directory directory, String group) {
        return linking.find(directory, Kind.GROUP, group)
                .flatMap(link -> teams.find(directory.actor(), new TeamId(link.target())));
    }

    private Optional<DirectoryTrouble> follow(Directory directory, ToldGroup group) {
        try {
            TeamName name = new TeamName(ForeignText.line(group.name(), TeamName.MAXIMUM));
            Optional<Team> known = team(directory, group.id());
            if (known.isPresent()) {
                teams.rename(directory.actor(), known.get(), name);
            } else {
                formOrTakeUp(directory, group.id(), name);
            }
            return Optional.empty();
        } catch (TeamRefusedException taken) {
            return Optional.of(DirectoryTrouble.TEAM_NAME_TAKEN);
        } catch (InvalidValueException unusable) {
            return Optional.of(DirectoryTrouble.GROUP_NAME_UNUSABLE);
        }
    }

    /**
     * A team of the name that a directory kept before, and that people left as it was, goes on with what was granted to it.
     * Who was put in by hand meanwhile is found out by a reading.
     */
    private void formOrTakeUp(Directory directory, String group, TeamName name) {
        try {
            form(directory, group, name);
        } catch (TeamRefusedException taken) {
            Team former = teams.untouched(directory.actor(), name)
                    .filter(team -> linking.everGroup(directory, team.id().value()))
                    .orElseThrow(() -> taken);
            linking.link(directory, Kind.GROUP, group, former.id().value());
            teams.takeUp(directory.actor(), former, name);
            connecting.want(directory);
        }
    }

    /** The name, the link, the team: whoever dies on the way goes on with the same team when the group is told again. */
    private void form(Directory directory, String group, TeamName name) {
        TeamId id = linking.find(directory, Kind.GROUP, group)
                .map(link -> new TeamId(link.target()))
                .filter(target -> !teams.appeared(directory.actor(), target))
                .orElseGet(() -> new TeamId(linking.next(directory, Kind.GROUP, group)));
        Team team = teams.name(directory.actor(), id, name);
        linking.link(directory, Kind.GROUP, group, id.value());
        teams.form(directory.actor(), team);
    }
}
