package org.holdfast.domain.team;

import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.ClaimKey;

/** Teams for tests. */
public final class TeamFixture {

    private TeamFixture() {}

    /** An id that ends in these characters. */
    public static TeamId id(String end) {
        return new TeamId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end);
    }

    /** A team without members or grants. */
    public static Team team(String end, String name) {
        return Team.form(id(end), ActorFixture.ORGANISATION, new TeamName(name), Optional.empty());
    }

    /** What keeps the team's name from others. */
    public static ClaimKey nameClaim(Team team) {
        return team.nameClaim();
    }
}
