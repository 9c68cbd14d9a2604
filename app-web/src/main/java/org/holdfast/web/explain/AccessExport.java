package org.holdfast.web.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainTokens;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.explain.ExplainedToken;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.domain.token.TokenUse;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.CsvExport;
import org.holdfast.web.shared.RoleWords;

/**
 * What is granted to anybody, as a table for an access review: a row for each member and grant, then one for each role of each
 * token that lets programs in.
 */
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
            "Allows",
            "Kind",
            "Token",
            "Last use");

    private final ExplainAccess explaining;
    private final ExplainTokens tokens;
    private final ReadTokens reading;
    private final GrantWords words;

    @Inject
    public AccessExport(ExplainAccess explaining, ExplainTokens tokens, ReadTokens reading, GrantWords words) {
        this.explaining = explaining;
        this.tokens = tokens;
        this.reading = reading;
        this.words = words;
    }

    /**
     * Writes a heading and then every member with every grant, by name; somebody without any has one row. Then every live
     * token with every role that it may use, by its name, beside who made it.
     */
    void write(Actor actor, CsvExport csv) {
        csv.row(HEADINGS);
        explaining.everybody(actor, some -> write(actor, some, csv, grant -> Stream.empty()));
        tokens.everyone(actor, some -> writeTokens(actor, some, csv));
    }

    private void writeTokens(Actor actor, List<ExplainedToken> some, CsvExport csv) {
        List<Grant> limits = some.stream()
                .flatMap(one -> one.limits().stream())
                .map(ExplainedGrant::grant)
                .toList();
        GrantPlaces places = words.places(actor, limits);
        Map<RoleId, OwnRoleName> roles = words.roles(actor, limits);
        Map<TokenId, TokenUse> uses =
                reading.uses(some.stream().map(ExplainedToken::token).toList());
        for (ExplainedToken one : some) {
            one.limits().forEach(limit -> csv.row(cells(one, limit, places, roles, uses)));
        }
    }

    /** A role of a token ends with the token, or sooner by itself. */
    private static List<Object> cells(
            ExplainedToken one,
            ExplainedGrant limit,
            GrantPlaces places,
            Map<RoleId, OwnRoleName> roles,
            Map<TokenId, TokenUse> uses) {
        ApiToken token = one.token();
        Grant grant = limit.grant();
        Instant end = grant.until().filter(token.endsAt()::isAfter).orElse(token.endsAt());
        return List.of(
                one.maker().id().value(),
                one.maker().name().value(),
                one.maker().mail().value(),
                one.maker().state().word(),
                RoleWords.of(grant.role(), roles),
                places.word(grant),
                grant.key(),
                end.toString(),
                limit.ended() ? "yes" : "no",
                "token",
                allowed(limit),
                token.kind() == TokenKind.SERVICE ? "service token" : "personal token",
                token.name().value(),
                uses.getOrDefault(token.id(), TokenUse.never())
                        .lastAt()
                        .map(Instant::toString)
                        .orElse(""));
    }

    private static String allowed(ExplainedGrant explained) {
        return explained.permissions().stream().sorted().map(Permission::label).collect(Collectors.joining(" "));
    }

    /**
     * Writes a heading and then every member who reaches a thing, by name, with the grants by which they do, and how each of
     * these reaches it.
     *
     * @throws AccessRefusedException as {@link #require} says
     */
    void write(Actor actor, ExplainedThing thing, CsvExport csv) {
        csv.row(Stream.concat(HEADINGS.stream(), Stream.of("How")).toList());
        explaining.everybody(
                actor, thing, some -> write(actor, some, csv, grant -> Stream.of(ShownReason.words(grant.way()))));
    }

    /**
     * @throws AccessRefusedException when the caller is not told who may do what with the thing
     */
    void require(Actor actor, ExplainedThing thing) {
        explaining.require(actor, thing);
    }

    private void write(
            Actor actor, List<MemberAccess> some, CsvExport csv, Function<ExplainedGrant, Stream<Object>> more) {
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
            one.grants()
                    .forEach(
                            grant -> csv.row(Stream.concat(cells(one.member(), grant, places, roles), more.apply(grant))
                                    .toList()));
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
                "",
                "grant",
                "",
                "");
    }

    private static Stream<Object> cells(
            Member member, ExplainedGrant explained, GrantPlaces places, Map<RoleId, OwnRoleName> roles) {
        Grant grant = explained.grant();
        return Stream.of(
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
                allowed(explained),
                "grant",
                "",
                "");
    }
}
