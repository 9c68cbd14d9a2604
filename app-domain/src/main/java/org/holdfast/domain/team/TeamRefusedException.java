package org.holdfast.domain.team;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A change of a team that breaks a rule. */
public final class TeamRefusedException extends DomainException {

    private TeamRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** Another team of the organisation is called so. */
    public static TeamRefusedException nameTaken(TeamName name) {
        return new TeamRefusedException(
                Kind.CONFLICT, "team-name-taken", Map.of("name", name.value(), "field", "name"));
    }
}
