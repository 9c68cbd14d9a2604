package org.holdfast.web.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.member.RoleWords;
import org.holdfast.web.shared.CsvExport;

/** Everything that is granted to anybody, as a table for an access review: a row for each member and grant. */
@ApplicationScoped
public class AccessExport {

    private static final List<Object> HEADINGS = List.of(
            "Member id",
            "Name",
            "Mail address",
            "State",
            "Role",
            "Where",
            "Scope key",
            "Until",
            "Ended",
            "Through",
            "Allows");

    private final ExplainAccess explaining;
    private final GrantWords words;

    @Inject
    public AccessExport(ExplainAccess explaining, GrantWords words) {
        this.explaining = explaining;
        this.words = words;
    }

    /** Writes a heading and then every member with every grant, by name; somebody without any has one row. */
    void write(Actor actor, CsvExport csv) {
        csv.row(HEADINGS);
        explaining.everybody(actor, some -> write(actor, some, csv));
    }

    private void write(Actor actor, List<MemberAccess> some, CsvExport csv) {
        List<Grant> grants = some.stream()
                .map(MemberAccess::grants)
                .flatMap(Collection::stream)
                .map(ExplainedGrant::grant)
                .toList();
        GrantPlaces places = words.places(actor, grants);
        Map<RoleId, OwnRoleName> roles = words.roles(actor, grants);
        for (MemberAccess one : some) {
            if (one.grants().isEmpty()) {
                csv.row(nothing(one.member()));
            }
            one.grants().forEach(grant -> csv.row(cells(one.member(), grant, places, roles)));
        }
    }

    private static List<Object> nothing(Member member) {
        return List.of(
                member.id().value(),
                member.name().value(),
                member.mail().value(),
                member.state().word(),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static List<Object> cells(
            Member member, ExplainedGrant explained, GrantPlaces places, Map<RoleId, OwnRoleName> roles) {
        Grant grant = explained.grant();
        return List.of(
                member.id().value(),
                member.name().value(),
                member.mail().value(),
                member.state().word(),
                RoleWords.of(grant.role(), roles),
                places.word(grant),
                grant.key(),
                grant.until().map(Object::toString).orElse(""),
                explained.ended() ? "yes" : "no",
                explained.through().map(team -> team.name().value()).orElse("own"),
                explained.permissions().stream().sorted().map(Permission::label).collect(Collectors.joining(" ")));
    }
}
