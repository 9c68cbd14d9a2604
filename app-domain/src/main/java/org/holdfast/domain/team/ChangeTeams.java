package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.Exclusive;

/** What every change of teams has in common: allowed, of the expected version, with a name of its own. */
@ApplicationScoped
public class ChangeTeams {

    private final Access access;
    private final ReadTeams reading;
    private final Claims claims;
    private final Exclusive exclusive;

    @Inject
    public ChangeTeams(Access access, ReadTeams reading, Claims claims, Exclusive exclusive) {
        this.access = access;
        this.reading = reading;
        this.claims = claims;
        this.exclusive = exclusive;
    }

    /**
     * Changes who is in a team, which is checked against what it was granted, or what it is granted, which is checked
     * against who is in it. One after the other for a team, so that nobody gives themselves by both at once what neither
     * alone would let them. Who does not look after teams waits for nobody, and lets nobody wait.
     */
    <T> T oneByOne(Actor actor, TeamId id, Supplier<T> change) {
        requireManaging(actor);
        return exclusive.doing("teams/" + actor.organisation() + "/" + id, change);
    }

    /** Checks that the caller looks after teams. */
    void requireManaging(Actor actor) {
        access.requireEverywhere(actor, Permission.TEAM_MANAGE);
    }

    /** The team, when the caller may change it. */
    Team manageable(Actor actor, TeamId id) {
        requireManaging(actor);
        return reading.get(actor, id);
    }

    /**
     * The same, when the caller knows its newest version.
     *
     * @throws ConcurrentChangeException when it has another version
     */
    Team writable(Actor actor, TeamId id, long version) {
        Team team = manageable(actor, id);
        if (team.version() != version) {
            throw ConcurrentChangeException.of(team.ref());
        }
        return team;
    }

    /**
     * Checks that people look after the name of a team and who is in it.
     *
     * @throws TeamRefusedException {@code team-kept-by-directory}
     */
    static void requireByHand(Team team) {
        if (team.kept()) {
            throw TeamRefusedException.kept(team);
        }
    }

    /**
     * Takes the name of a team.
     *
     * @throws TeamRefusedException {@code team-name-taken}
     */
    void claim(Team team) {
        if (!claims.claim(team.nameClaim(), team.ref(), newest -> has(newest, team.nameClaim()))) {
            throw TeamRefusedException.nameTaken(team.name());
        }
    }

    /** Gives back every name but the one that a team has: also of changes on whose way a process died. */
    void releaseOthers(Team team) {
        claims.releaseOthers(team.nameClaim(), team.ref());
    }

    private static boolean has(Entry newest, ClaimKey name) {
        Team other = Team.from(
                new TeamId(newest.aggregate().id()),
                newest.version(),
                newest.path().organisation(),
                newest.image());
        return !other.removed() && other.nameClaim().equals(name);
    }

    /** Records a change of a team whose name was claimed; whoever is too late gives the name back. */
    void using(Actor actor, Team after, Supplier<Team> recording) {
        claims.using(
                after.nameClaim(),
                after.ref(),
                () -> reading.get(actor, after.id()).nameClaim(),
                recording);
    }

    /** Gives back the name that a team had. */
    void release(Team former) {
        claims.release(Set.of(former.nameClaim()), former.ref());
    }
}
