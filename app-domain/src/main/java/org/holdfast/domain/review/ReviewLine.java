package org.holdfast.domain.review;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.member.GrantFields;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.team.TeamId;

/**
 * A grant as it was when the review was opened.
 *
 * @param id identifies the line
 * @param member who had it; empty for a team's
 * @param team which team had it; empty for a member's
 * @param name what the holder was called
 * @param grant what was given
 */
public record ReviewLine(ReviewLineId id, Optional<MemberId> member, Optional<TeamId> team, String name, Grant grant) {

    public ReviewLine {
        if (member.isPresent() == team.isPresent()) {
            throw new IllegalArgumentException("a grant has one holder");
        }
    }

    /** A grant of a member. */
    static ReviewLine of(ReviewLineId id, MemberId member, String name, Grant grant) {
        return new ReviewLine(id, Optional.of(member), Optional.empty(), name, grant);
    }

    /** A grant of a team. */
    static ReviewLine of(ReviewLineId id, TeamId team, String name, Grant grant) {
        return new ReviewLine(id, Optional.empty(), Optional.of(team), name, grant);
    }

    Object stored() {
        return Fields.none()
                .with("id", id.value())
                .with("member", member.map(MemberId::value))
                .with("team", team.map(TeamId::value))
                .with("name", name)
                .with("grants", GrantFields.of(Set.of(grant)))
                .asMap();
    }

    static ReviewLine from(Fields stored) {
        return new ReviewLine(
                new ReviewLineId(stored.text("id")),
                stored.findText("member").map(MemberId::new),
                stored.findText("team").map(TeamId::new),
                stored.text("name"),
                GrantFields.from(stored.nestedList("grants")).iterator().next());
    }
}
