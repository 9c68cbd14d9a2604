package org.holdfast.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.answer.ReadSheet;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.progress.ReadOverview;
import org.holdfast.domain.progress.ReadStandings;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Entrance;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.RecogniseSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SignInLink;
import org.holdfast.domain.signin.SignInLinks;
import org.holdfast.domain.signin.UseLink;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.domain.team.Teams;
import org.holdfast.persistence.ProductContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what access costs: pages of a member with 3 grants and of one with 3,000 on the same 3,000 sites, the checks by
 * themselves, signing in, and the lists of people in an organisation of 10 and of 10,000. Prints tables and writes them to
 * {@code target/access-bench.md}.
 */
class AccessBench {

    private static final int SITES = Integer.getInteger("holdfast.bench.access.sites", 11_879);
    private static final int GRANTED = 3_000;
    private static final int AREAS = 3;
    private static final int BOARDS = 20;
    private static final int PEOPLE = 10_000;
    private static final int RUNS = Integer.getInteger("holdfast.bench.access.runs", 200);
    private static final int WARM_UP = RUNS;

    private final List<String> table = new ArrayList<>();

    /** Somebody who uses the product. */
    private record User(String name, Actor actor) {}

    @Test
    void measuresManyGrants(@TempDir Path directory) throws IOException {
        head("| operation | user | p50 ms | p95 ms | of the one with 3 grants |");
        try (ProductContainer container = ProductContainer.on(directory)) {
            BenchData data = new BenchData(container, new BenchSize(SITES, 287, 0.02), AccessBench::area);
            boards(container, data.owner);
            List<User> users = List.of(
                    new User("3 grants", reader(container, "R3", areas(data))),
                    new User("3,000 grants", reader(container, "R4", granted(data))));
            List<Double> ratios = pages(container, data, users);
            checks(container, data, users);
            write("many-grants");
            assertThat(ratios).allSatisfy(ratio -> assertThat(ratio)
                    .isLessThan(Double.parseDouble(System.getProperty("holdfast.bench.access.ratio", "1.5"))));
        }
    }

    @Test
    void measuresManyPeople(@TempDir Path directory) throws IOException {
        head("| operation | members | p50 ms | p95 ms | of the one with 10 |");
        try (ProductContainer container = ProductContainer.on(directory)) {
            people(container, ActorFixture.OTHER_ORGANISATION, 10);
            people(container, ActorFixture.ORGANISATION, PEOPLE);
            lists(container);
            signIn(container);
            write("many-people");
        }
    }

    private void head(String line) {
        table.add(line);
        table.add("| --- | --- | ---: | ---: | ---: |");
    }

    private void write(String name) throws IOException {
        Files.write(Path.of("target/access-bench-" + name + ".md"), table);
        System.out.println(String.join("\n", table));
    }

    /** The first 3,000 sites in three regions, the others in the other ones. */
    private static int area(int number) {
        return number < GRANTED ? number % AREAS : AREAS + number % (BenchSize.REGIONS - AREAS);
    }

    private static List<Grant> areas(BenchData data) {
        return IntStream.range(0, AREAS)
                .mapToObj(area ->
                        new Grant(Role.EDITOR, data.regions.get(area).id().value()))
                .toList();
    }

    private static List<Grant> granted(BenchData data) {
        return data.sites.stream()
                .limit(Math.min(GRANTED, data.sites.size()))
                .map(site -> new Grant(Role.EDITOR, site.id().value()))
                .toList();
    }

    private static void boards(ProductContainer container, Actor owner) {
        for (int number = 1; number < BOARDS; number++) {
            container
                    .get(CreateBoard.class)
                    .create(owner, BoardDetails.named(new BoardName("Board " + number)), BoardScope.everything());
        }
    }

    private static Actor reader(ProductContainer container, String end, List<Grant> grants) {
        Member member = member(ActorFixture.ORGANISATION, "01HZZZZZZZ00000000000000" + end, end, Set.copyOf(grants));
        container.get(Members.class).save(member);
        Grants held = container.get(GrantsInForce.class).of(member);
        return new Actor(
                member.organisation(), member.id().value(), member.name().value(), Origin.PAGE, held);
    }

    private static Member member(OrganisationId organisation, String id, String name, Set<Grant> grants) {
        return new Member(
                new MemberId(id),
                1,
                organisation,
                new MailAddress(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.com"),
                new MemberName("Robin " + name),
                new MemberState.Active(),
                grants,
                Set.of());
    }

    private List<Double> pages(ProductContainer container, BenchData data, List<User> users) {
        List<Site> sites = data.sites.subList(0, Math.min(GRANTED, data.sites.size()));
        ReadSites list = container.get(ReadSites.class);
        ReadSheet sheets = container.get(ReadSheet.class);
        ReadOverview overviews = container.get(ReadOverview.class);
        ReadBoards boards = container.get(ReadBoards.class);
        ReadStandings standings = container.get(ReadStandings.class);
        Members members = container.get(Members.class);
        GrantsInForce inForce = container.get(GrantsInForce.class);
        List<Double> ratios = new ArrayList<>();
        ratios.add(compare(
                "site list",
                users,
                actor -> run -> () -> {
                    list.page(actor, SiteFilter.none(), SiteSort.NAME, PageRequest.first(50));
                    list.count(actor, SiteFilter.none());
                }));
        ratios.add(compare(
                "sheet",
                users,
                actor -> run -> () -> sheets.get(
                        actor,
                        data.board.id(),
                        sites.get(run * 31 % sites.size()).id())));
        ratios.add(compare(
                "overview, three sites listed",
                users,
                actor -> run -> () -> overviews.get(actor, data.board.id(), Optional.empty(), PageRequest.first(3))));
        compare(
                "overview, up to fifty sites listed",
                users,
                actor -> run -> () -> overviews.get(actor, data.board.id(), Optional.empty(), PageRequest.first(50)));
        ratios.add(compare(
                "board list",
                users,
                actor -> run -> () -> {
                    List<Board> page = boards.page(actor, BoardFilter.open(), PageRequest.first(50))
                            .items();
                    boards.count(actor, BoardFilter.open());
                    standings.of(actor, page);
                }));
        compare(
                "grants found (once in 5 s)",
                users,
                actor -> run -> () -> assertThat(members.find(actor.organisation(), new MemberId(actor.id()))
                                .map(inForce::of))
                        .isPresent());
        return ratios;
    }

    /** What any of these pages asks of the gate at most: ten sights, and a hundred paths. */
    private void checks(ProductContainer container, BenchData data, List<User> users) {
        Access access = container.get(Access.class);
        List<ScopePath> paths = data.sites.stream().limit(100).map(Site::path).toList();
        compare(
                "ten sights and a hundred checks",
                users,
                actor -> run -> () -> {
                    for (int sight = 0; sight < 10; sight++) {
                        access.sight(actor, Permission.SITE_READ);
                        access.boards(actor, Permission.SITE_READ);
                    }
                    paths.forEach(path -> access.may(actor, Permission.ANSWER_READ, path));
                });
    }

    private double compare(String operation, List<User> users, Function<Actor, Measured.Operation> working) {
        return rows(
                operation,
                users.stream().map(User::name).toList(),
                users.stream().map(user -> working.apply(user.actor())).toList());
    }

    private double rows(String operation, List<String> names, List<Measured.Operation> operations) {
        List<Measured> measured = Measured.inTurn(WARM_UP, RUNS, operations);
        double first = measured.get(0).median();
        for (int place = 0; place < names.size(); place++) {
            Measured one = measured.get(place);
            table.add("| " + operation + " | " + names.get(place) + " | " + Measured.number(one.median()) + " | "
                    + Measured.number(one.p95()) + " | " + Measured.number(one.median() / first) + " |");
        }
        System.out.println(table.get(table.size() - 1));
        return measured.get(measured.size() - 1).median() / first;
    }

    private static void people(ProductContainer container, OrganisationId organisation, int many) {
        Members members = container.get(Members.class);
        Teams teams = container.get(Teams.class);
        Ids ids = container.get(Ids.class);
        for (int number = 0; number < many; number++) {
            Set<Grant> grants = Set.of(new Grant(Role.VIEWER, organisation.value()));
            members.save(member(organisation, ids.next(), organisation.value().substring(25) + " " + number, grants));
            Team team =
                    Team.form(new TeamId(ids.next()), organisation, new TeamName("Team " + number), Optional.empty());
            teams.save(team.granted(grants));
        }
    }

    private void lists(ProductContainer container) {
        ReadMembers members = container.get(ReadMembers.class);
        ReadTeams teams = container.get(ReadTeams.class);
        ExplainAccess explained = container.get(ExplainAccess.class);
        ReadSessions sessions = container.get(ReadSessions.class);
        each(
                "member list, 50 and how many",
                actor -> run -> () -> {
                    members.page(actor, MemberFilter.none(), PageRequest.first(50));
                    members.count(actor, MemberFilter.none());
                });
        each(
                "member list, searched",
                actor -> run -> () -> {
                    MemberFilter found = new MemberFilter(Optional.of(" 7"), Optional.of("active"));
                    members.page(actor, found, PageRequest.first(50));
                });
        each("member list, the next page", actor -> {
            Member last = members.page(actor, MemberFilter.none(), PageRequest.first(5)).items().stream()
                    .max(Comparator.comparing(members::keyOf))
                    .orElseThrow();
            return run -> () -> members.page(actor, MemberFilter.none(), PageRequest.after(members.keyOf(last), 50));
        });
        each(
                "team list, 50 and how many",
                actor -> run -> () -> {
                    teams.page(actor, TeamFilter.none(), PageRequest.first(50));
                    teams.count(actor, TeamFilter.none());
                });
        each("who may here: 50 members and teams", actor -> {
            ScopePath path = ScopePath.of(actor.organisation());
            return run -> () -> {
                explained.members(actor, path, PageRequest.first(50));
                explained.teams(actor, path, PageRequest.first(50));
            };
        });
        each("what one may", actor -> {
            MemberId one = first(members, actor);
            return run -> () -> explained.of(actor, one);
        });
        each("sessions of one", actor -> {
            MemberId one = first(members, actor);
            return run -> () -> sessions.of(actor, one);
        });
    }

    private static MemberId first(ReadMembers members, Actor actor) {
        return members.page(actor, MemberFilter.none(), PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    private void each(String operation, Function<Actor, Measured.Operation> working) {
        rows(
                operation,
                List.of("10", "10,000"),
                Stream.of(ActorFixture.stranger(), ActorFixture.owner())
                        .map(working)
                        .toList());
    }

    private void signIn(ProductContainer container) {
        SignInLinks links = container.get(SignInLinks.class);
        UseLink using = container.get(UseLink.class);
        RecogniseSession sessions = container.get(RecogniseSession.class);
        Clock clock = container.get(Clock.class);
        List<Measured> measured = Measured.inTurn(WARM_UP, RUNS, List.of(run -> {
            Secret secret = Secret.random();
            Secret browser = Secret.random();
            MailAddress mail = new MailAddress("1." + run + "@example.com");
            Instant now = clock.instant();
            links.issue(SignInLink.of(secret, new LinkPurpose.SignIn(mail), Optional.of(browser.hash()), now));
            return () -> {
                Entrance entered = using.signIn(secret, browser, new Client("192.0.2." + run % 200, "Firefox/1"));
                assertThat(entered).isInstanceOfSatisfying(Entrance.Open.class, open -> assertThat(
                                sessions.recognise(open.session().secret().hash()))
                        .isPresent());
            };
        }));
        table.add("| sign-in by link, to the first request | 10,000 | "
                + Measured.number(measured.get(0).median()) + " | "
                + Measured.number(measured.get(0).p95()) + " |  |");
        assertThat(measured.get(0).p95()).isLessThan(50);
    }
}
