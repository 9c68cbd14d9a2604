package org.holdfast.persistence.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.domain.team.Teams;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ApiTokens;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.TokenFilter;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.domain.token.TokenName;
import org.holdfast.persistence.ProductContainer;

/** An organisation with many members, each with a grant, a team, a session and a token. */
final class ManyPeople {

    private static final int ROWS = 10;
    private static final int SHOWN = 50;

    /** Something that lists people or what is theirs. */
    record Listing(String name, Function<ManyPeople, Measured.Operation> of) {}

    final List<Member> members = new ArrayList<>();
    final Actor owner;
    private final OrganisationId organisation;

    ManyPeople(ProductContainer container, OrganisationId organisation, int many) {
        this.organisation = organisation;
        Ids ids = container.get(Ids.class);
        for (int number = 0; number < many; number++) {
            Set<Grant> grants = Set.of(new Grant(number == 0 ? Role.OWNER : Role.VIEWER, organisation.value()));
            TeamId team = new TeamId(ids.next());
            Member member = member(
                    organisation, ids.next(), organisation.value().substring(25) + " " + number, grants, Set.of(team));
            members.add(member);
            container.get(Members.class).save(member);
            container
                    .get(Teams.class)
                    .save(Team.form(team, organisation, new TeamName("Team " + number), Optional.empty())
                            .granted(grants));
            container.get(ApiTokens.class).save(token(new TokenId(ids.next()), member, number));
            container.get(Sessions.class).start(session(member));
        }
        owner = new Actor(
                organisation,
                members.get(0).id().value(),
                "Robin Example",
                Origin.PAGE,
                Grants.ofBuiltIn(organisation, members.get(0).grants()));
    }

    static Member member(OrganisationId organisation, String id, String name, Set<Grant> grants, Set<TeamId> teams) {
        return new Member(
                new MemberId(id),
                1,
                organisation,
                new MailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com"),
                new MemberName("Robin " + name),
                new MemberState.Active(),
                grants,
                teams);
    }

    private static ApiToken token(TokenId id, Member member, int number) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new ApiToken(
                id,
                1,
                member.organisation(),
                TokenKind.SERVICE,
                new TokenName("Token " + number),
                member.id(),
                Secret.random().hash(),
                member.grants(),
                now,
                now.plus(Duration.ofDays(30)),
                false);
    }

    private static Session session(Member member) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Session(
                Secret.random().hash(),
                member.mail(),
                Optional.empty(),
                Optional.of(new Membership(member.organisation(), member.id())),
                new Client("192.0.2.1", "Firefox/1"),
                now,
                now);
    }

    /** The same number of rows in both organisations where it is about their size, and whole pages beside. */
    static List<Listing> listings(ProductContainer container) {
        ReadMembers members = container.get(ReadMembers.class);
        ReadTeams teams = container.get(ReadTeams.class);
        ReadTokens tokens = container.get(ReadTokens.class);
        ExplainAccess explained = container.get(ExplainAccess.class);
        ReadSessions sessions = container.get(ReadSessions.class);
        PageRequest rows = PageRequest.first(ROWS);
        return List.of(
                new Listing("members, 10 rows", in -> run -> () -> members.page(in.owner, MemberFilter.none(), rows)),
                new Listing(
                        "members, searched, 1 row",
                        in -> run -> () -> members.page(
                                in.owner,
                                new MemberFilter(Optional.of(" 7"), Optional.of("active")),
                                PageRequest.first(1))),
                new Listing("members, the next page", in -> {
                    String last = members.keyOf(members.page(in.owner, MemberFilter.none(), PageRequest.first(ROWS / 2))
                            .items()
                            .get(ROWS / 2 - 1));
                    return run -> () -> members.page(in.owner, MemberFilter.none(), PageRequest.after(last, ROWS / 2));
                }),
                new Listing("members, one", in -> run -> () -> members.get(in.owner, in.one(run))),
                new Listing("teams, 10 rows", in -> run -> () -> teams.page(in.owner, TeamFilter.none(), rows)),
                new Listing(
                        "tokens, 10 rows",
                        in -> run -> () -> tokens.uses(
                                tokens.all(in.owner, TokenFilter.none(), rows).items())),
                new Listing("sessions of one", in -> run -> () -> sessions.of(in.owner, in.one(run), rows)),
                new Listing("access explained: what one may", in -> run -> () -> explained.of(in.owner, in.one(run))),
                new Listing("access explained: who may here, 10 members and 10 teams", in -> {
                    ScopePath path = ScopePath.of(in.organisation);
                    return run -> () -> {
                        explained.members(in.owner, new ExplainedThing.AtSite(path), Optional.empty(), rows);
                        explained.teams(in.owner, new ExplainedThing.AtSite(path), Optional.empty(), rows);
                    };
                }));
    }

    /** Whole pages: those of the large organisation have five times as many rows, so only their time counts. */
    static List<Listing> pages(ProductContainer container) {
        ReadMembers members = container.get(ReadMembers.class);
        ReadTeams teams = container.get(ReadTeams.class);
        PageRequest page = PageRequest.first(SHOWN);
        return List.of(
                new Listing(
                        "members, 50 rows and how many",
                        in -> run -> () -> {
                            members.page(in.owner, MemberFilter.none(), page);
                            members.count(in.owner, MemberFilter.none());
                        }),
                new Listing(
                        "teams, 50 rows and how many",
                        in -> run -> () -> {
                            teams.page(in.owner, TeamFilter.none(), page);
                            teams.count(in.owner, TeamFilter.none());
                        }));
    }

    private MemberId one(int run) {
        return members.get(run * 31 % members.size()).id();
    }
}
