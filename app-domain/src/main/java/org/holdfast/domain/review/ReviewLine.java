package org.holdfast.domain.review;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.member.GrantFields;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.team.TeamId;

/**
 * A grant as it was when the review was opened.
 *
 * @param id identifies the line
 * @param member who had it; empty for a team's
 * @param team which team had it; empty for a member's
 * @param name what the holder was called
 * @param mail the mail address that a member had, by which two of one name are told apart; empty for teams, and in lines of
 *     before this was kept
 * @param grant what was given
 * @param place what the site, board or site group was called; empty for the organisation, and in lines of before this was kept
 * @param ownRole what a role of the organisation's own was called; empty for the built-in ones, and in lines of before
 */
public record ReviewLine(
        ReviewLineId id,
        Optional<MemberId> member,
        Optional<TeamId> team,
        String name,
        Optional<String> mail,
        Grant grant,
        Optional<String> place,
        Optional<String> ownRole) {

    public ReviewLine {
        if (member.isPresent() == team.isPresent()) {
            throw new IllegalArgumentException("a grant has one holder");
        }
    }

    /** A grant of a member. */
    static ReviewLine of(ReviewLineId id, Member member, Grant grant) {
        return new ReviewLine(
                id,
                Optional.of(member.id()),
                Optional.empty(),
                member.name().value(),
                Optional.of(member.mail().value()),
                grant,
                Optional.empty(),
                Optional.empty());
    }

    /** A grant of a team. */
    static ReviewLine of(ReviewLineId id, TeamId team, String name, Grant grant) {
        return new ReviewLine(
                id,
                Optional.empty(),
                Optional.of(team),
                name,
                Optional.empty(),
                grant,
                Optional.empty(),
                Optional.empty());
    }

    /** With what its place and its role were called. */
    ReviewLine called(Optional<String> itsPlace, Optional<String> itsRole) {
        return new ReviewLine(id, member, team, name, mail, grant, itsPlace, itsRole);
    }

    Object stored() {
        return Fields.none()
                .with("id", id.value())
                .with("member", member.map(MemberId::value))
                .with("team", team.map(TeamId::value))
                .with("name", name)
                .with("mail", mail)
                .with("grants", GrantFields.of(Set.of(grant)))
                .with("place", place)
                .with("ownRole", ownRole)
                .asMap();
    }

    static ReviewLine from(Fields stored) {
        return new ReviewLine(
                new ReviewLineId(stored.text("id")),
                stored.findText("member").map(MemberId::new),
                stored.findText("team").map(TeamId::new),
                stored.text("name"),
                stored.findText("mail"),
                GrantFields.from(stored.nestedList("grants")).iterator().next(),
                stored.findText("place"),
                stored.findText("ownRole"));
    }
}
