package org.holdfast.web.explain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.Way;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.team.Team;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.shared.RoleWords;
import org.holdfast.web.shared.Texts;

/**
 * A grant as the reason for what somebody may do.
 *
 * @param role the role in words
 * @param where what it reaches in words
 * @param address where that is shown; empty where there is none for the viewer
 * @param team the team that it came through
 * @param allows what the role allows, in words
 * @param until the moment from which on it does nothing
 * @param ended whether that has come
 * @param way how it reaches the thing, where that needs a word; else empty
 */
public record ShownReason(
        String role,
        String where,
        String address,
        Optional<Team> team,
        List<String> allows,
        Optional<Instant> until,
        boolean ended,
        String way) {

    /** The grant in words. */
    static ShownReason of(ExplainedGrant explained, GrantPlaces places, Map<RoleId, OwnRoleName> roles, Texts texts) {
        Grant grant = explained.grant();
        return new ShownReason(
                RoleWords.of(grant.role(), roles),
                places.word(grant),
                places.address(grant),
                explained.through(),
                explained.permissions().stream()
                        .sorted()
                        .map(Permission::label)
                        .map(label -> texts.text("permission." + label))
                        .toList(),
                grant.until(),
                explained.ended(),
                words(explained.way()));
    }

    /** How a grant reaches a thing, where that needs a word; else empty. */
    static String words(Way way) {
        return switch (way) {
            case DIRECT -> "";
            case BOARD -> "for what this board asks of the site";
            case SITE -> "where they see the board";
        };
    }

    /** Everything that the role allows, in one line. */
    public String allowed() {
        return allows.isEmpty() ? "Nothing: the role is gone" : allows.stream().collect(Collectors.joining("; "));
    }
}
