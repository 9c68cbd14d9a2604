package org.holdfast.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.owner;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.answer.AnswerRequirement;
import org.holdfast.domain.answer.SettleJob;
import org.holdfast.domain.board.AddRequirement;
import org.holdfast.domain.board.AddSection;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemContent;
import org.holdfast.domain.board.ItemTitle;
import org.holdfast.domain.board.MoveItem;
import org.holdfast.domain.board.Place;
import org.holdfast.domain.board.RemoveItem;
import org.holdfast.domain.board.ScopeBoard;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.journal.RepairJob;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.Mails;
import org.holdfast.domain.member.CorrectInvitation;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.SuspendMember;
import org.holdfast.domain.member.WithdrawInvitation;
import org.holdfast.domain.role.ChangeRole;
import org.holdfast.domain.role.MakeRole;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.role.RemoveRole;
import org.holdfast.domain.role.RoleRefusedException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.LinkAsked;
import org.holdfast.domain.signin.LinkQueues;
import org.holdfast.domain.signin.LinkState;
import org.holdfast.domain.signin.LinkTurns;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SendSignInLink;
import org.holdfast.domain.signin.SendWaitingLinks;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.domain.signin.SignInLinks;
import org.holdfast.domain.site.DeactivateSite;
import org.holdfast.domain.site.DescribeSite;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.sitegroup.DescribeSiteGroup;
import org.holdfast.domain.sitegroup.MakeSiteGroup;
import org.holdfast.domain.sitegroup.RemoveSiteGroup;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupName;
import org.holdfast.domain.sitegroup.SiteGroupRefusedException;
import org.holdfast.domain.team.DescribeTeam;
import org.holdfast.domain.team.FormTeam;
import org.holdfast.domain.team.RemoveTeam;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamName;
import org.holdfast.domain.team.TeamRefusedException;
import org.holdfast.persistence.database.KilledDatabase;
import org.holdfast.persistence.database.KilledDatabase.KilledException;
import org.holdfast.persistence.database.KilledProcess;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process dies before each write of each command, is started again, and everything must be as if it had not died, or,
 * where it died before the journal had the entry, as if the command had not been given.
 */
class CrashIT {

    /** What is compared; of the others (leases, watermarks, claims of what never came) nobody sees anything. */
    private static final List<String> STATE = List.of(
            "sites",
            "boards",
            "items",
            "outlines",
            "members",
            "sheets",
            "tallies",
            "sessions",
            "recounts",
            "teams",
            "siteGroups",
            "roles");

    /** Changes with how often something was done, not with what it came to. */
    private static final Set<String> PASSING = Set.of("revision", "settling", "deltas", "applied", "changes");

    private static final Set<String> TYPES = Set.of(
            "site",
            "board",
            "section",
            "requirement",
            "answer",
            "member",
            "organisation",
            "team",
            "site-group",
            "role");
    private static final Pattern LINK = Pattern.compile("/sign-in/link/([A-Za-z0-9_-]{43})");
    private static final String EARLIER = "Night watch";
    private static final String LATER = "Day watch";
    private static final String EARLIER_MAIL = "bo@example.com";
    private static final String LATER_MAIL = "robert@example.com";
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final MongoDatabase DATABASE = TestDatabase.migrated();
    private static final KilledDatabase KILLED = KilledDatabase.of(DATABASE);
    private static final SettableClock CLOCK = new SettableClock();
    private static final Map<String, List<Document>> WORLD = new HashMap<>();

    private static ProductContainer product;
    private static Site north;
    private static Site south;
    private static Site hall;
    private static Board board;
    private static Item first;
    private static Item second;
    private static Item requirement;
    private static Member bo;
    private static Team team;
    private static SiteGroup group;
    private static OwnRole role;

    private enum Command {
        REGISTERS_A_SITE {
            @Override
            void give() {
                registered(Optional.of(north.id()), "Annex");
            }
        },
        REGISTERS_MANY_SITES {
            @Override
            void give() {
                product.get(Recorder.class)
                        .recordAll(
                                owner(),
                                Stream.of("M1", "M2", "M3")
                                        .map(end -> Change.created(
                                                RegisterSite.REGISTERED,
                                                Site.register(SiteFixture.id(end), north.path(), details(end))))
                                        .toList());
            }
        },
        MOVES_A_SITE_WITH_ALL_BELOW {
            @Override
            void give() {
                product.get(MoveSite.class).move(owner(), north.id(), 1, Optional.of(south.id()));
            }
        },
        DEACTIVATES_A_SITE {
            @Override
            void give() {
                product.get(DeactivateSite.class).deactivate(owner(), hall.id(), 1, Optional.empty());
            }
        },
        INVITES_A_MEMBER {
            @Override
            void give() {
                invited("cy@example.com");
            }
        },
        SUSPENDS_A_MEMBER {
            @Override
            void give() {
                product.get(SuspendMember.class).suspend(owner(), bo.id(), 1, Optional.empty());
            }
        },
        CORRECTS_AN_INVITATION {
            @Override
            void give() {
                product.get(CorrectInvitation.class).correct(owner(), bo.id(), 1, new MailAddress(LATER_MAIL));
            }
        },
        WITHDRAWS_AN_INVITATION {
            @Override
            void give() {
                product.get(WithdrawInvitation.class).withdraw(owner(), bo.id(), 1);
            }
        },
        CREATES_A_BOARD {
            @Override
            void give() {
                created("Water", BoardScope.below(hall.id()));
            }
        },
        SCOPES_A_BOARD {
            @Override
            void give() {
                product.get(ScopeBoard.class).scope(owner(), board.id(), 1, BoardScope.below(south.id()));
            }
        },
        ADDS_A_REQUIREMENT {
            @Override
            void give() {
                required(second, "Hydrants");
            }
        },
        MOVES_A_REQUIREMENT {
            @Override
            void give() {
                product.get(MoveItem.class).move(owner(), requirement.id(), 1, Place.lastBelow(second.id()));
            }
        },
        REMOVES_A_REQUIREMENT {
            @Override
            void give() {
                product.get(RemoveItem.class).remove(owner(), requirement.id(), 1);
            }
        },
        RENAMES_A_TEAM {
            @Override
            void give() {
                product.get(DescribeTeam.class).describe(owner(), team.id(), 1, new TeamName(LATER), Optional.empty());
            }
        },
        REMOVES_A_TEAM {
            @Override
            void give() {
                product.get(RemoveTeam.class).remove(owner(), team.id(), 1, Optional.empty());
            }
        },
        RENAMES_A_SITE_GROUP {
            @Override
            void give() {
                product.get(DescribeSiteGroup.class)
                        .describe(owner(), group.id(), 1, new SiteGroupName(LATER), Optional.empty());
            }
        },
        REMOVES_A_SITE_GROUP {
            @Override
            void give() {
                product.get(RemoveSiteGroup.class).remove(owner(), group.id(), 1, Optional.empty());
            }
        },
        RENAMES_A_ROLE {
            @Override
            void give() {
                product.get(ChangeRole.class)
                        .change(
                                owner(),
                                role.id(),
                                1,
                                new OwnRoleName(LATER),
                                Optional.empty(),
                                Set.of(Permission.SITE_READ));
            }
        },
        REMOVES_A_ROLE {
            @Override
            void give() {
                product.get(RemoveRole.class).remove(owner(), role.id(), 1);
            }
        },
        ANSWERS {
            @Override
            void give() {
                answered(1, 2);
            }
        };

        abstract void give();
    }

    @BeforeAll
    static void start() {
        product = ProductContainer.on(KILLED, CLOCK);
        north = registered(Optional.empty(), "North");
        south = registered(Optional.empty(), "South");
        hall = registered(Optional.of(north.id()), "Hall");
        board = created("Fire", BoardScope.below(north.id()));
        first = sectioned("Alarms");
        second = sectioned("Water");
        requirement = required(first, "Bells");
        answered(0, 1);
        bo = invited(EARLIER_MAIL);
        team = product.get(FormTeam.class).form(owner(), new TeamName(EARLIER), Optional.empty());
        group = product.get(MakeSiteGroup.class).make(owner(), new SiteGroupName(EARLIER), Optional.empty());
        role = product.get(MakeRole.class)
                .make(owner(), new OwnRoleName(EARLIER), Optional.empty(), Set.of(Permission.SITE_READ));
        product.get(Sessions.class)
                .start(new Session(
                        Secret.random().hash(),
                        bo.mail(),
                        Optional.empty(),
                        Optional.of(new Membership(ORGANISATION, bo.id())),
                        new Client("192.0.2.1", "Browser"),
                        CLOCK.instant(),
                        CLOCK.instant()));
        at(START.minus(Duration.ofMinutes(1)));
        restarted();
        DATABASE.listCollectionNames()
                .forEach(name ->
                        WORLD.put(name, DATABASE.getCollection(name).find().into(new ArrayList<>())));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void isAsIfItHadNotDied(Command command) {
        State without = given(() -> {}, Integer.MAX_VALUE);
        State with = given(command::give, Integer.MAX_VALUE);
        int writes = writes(command);
        assertThat(with).isNotEqualTo(without);
        assertThat(writes).isGreaterThan(1);
        for (int write = 0; write < writes; write++) {
            State found = given(command::give, write);
            assertThat(found)
                    .as("died before write %d of %d", write + 1, writes)
                    .isEqualTo(found.entries().equals(without.entries()) ? without : with);
        }
    }

    /** A name stays taken as long as something is called so, and no longer. */
    @ParameterizedTest
    @EnumSource(
            value = Command.class,
            names = {
                "CORRECTS_AN_INVITATION",
                "WITHDRAWS_AN_INVITATION",
                "RENAMES_A_TEAM",
                "REMOVES_A_TEAM",
                "RENAMES_A_SITE_GROUP",
                "REMOVES_A_SITE_GROUP",
                "RENAMES_A_ROLE",
                "REMOVES_A_ROLE"
            })
    void leavesNoNameTakenThatNothingHas(Command command) {
        int writes = writes(command);
        for (int write = 0; write <= writes; write++) {
            given(command::give, write);
            for (String name : names(command)) {
                Set<String> called = called(command);
                assertThat(taken(command, name))
                        .as("%s, died before write %d of %d", name, write + 1, writes)
                        .isEqualTo(called.contains(name));
            }
        }
    }

    private static Set<String> called(Command command) {
        boolean mails = collection(command).equals("members");
        return all(collection(command))
                .filter(document -> !document.getBoolean("removed", false))
                .filter(document -> !mails || !document.getString("state").equals("withdrawn"))
                .map(document -> document.getString(mails ? "mail" : "name"))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Command command) {
        return collection(command).equals("members") ? List.of(EARLIER_MAIL, LATER_MAIL) : List.of(EARLIER, LATER);
    }

    private static String collection(Command command) {
        if (command.name().endsWith("INVITATION")) {
            return "members";
        }
        return command.name().endsWith("TEAM") ? "teams" : command.name().endsWith("GROUP") ? "siteGroups" : "roles";
    }

    private static boolean taken(Command command, String name) {
        try {
            switch (collection(command)) {
                case "members" -> invited(name);
                case "teams" -> product.get(FormTeam.class).form(owner(), new TeamName(name), Optional.empty());
                case "siteGroups" ->
                    product.get(MakeSiteGroup.class).make(owner(), new SiteGroupName(name), Optional.empty());
                default ->
                    product.get(MakeRole.class)
                            .make(owner(), new OwnRoleName(name), Optional.empty(), Set.of(Permission.SITE_READ));
            }
            return false;
        } catch (MemberRefusedException
                | TeamRefusedException
                | SiteGroupRefusedException
                | RoleRefusedException refused) {
            assertThat(refused.code()).endsWith("-taken");
            return true;
        }
    }

    /** Whoever waits for a mail has closed the page: nobody asks again. */
    @Test
    void sendsOnceALinkWhoseTurnCameWhicheverWriteItDiedBefore() {
        int writes = writesOfSending();
        assertThat(writes).isGreaterThan(4);
        for (int write = 0; write <= writes; write++) {
            LinkAsked waiting = waitingForALink();
            KILLED.dieAfter(write);
            try {
                product.get(SendWaitingLinks.class).send();
            } catch (KilledException died) {
                assertThat(KILLED.writesLeft()).isNegative();
            }
            KILLED.revive();
            for (int round = 0; round < 3; round++) {
                at(CLOCK.instant().plusSeconds(30));
                product.get(SendWaitingLinks.class).send();
            }
            String when = "died before write %d of %d".formatted(write + 1, writes);
            assertThat(goodLinksInMails(waiting)).as(when).isEqualTo(1);
            assertThat(told(waiting)).as(when).isEqualTo(1);
            assertThat(product.get(LinkQueues.class)
                            .find(EARLIER_MAIL)
                            .orElseThrow()
                            .idle())
                    .as(when)
                    .isTrue();
        }
    }

    private static int writesOfSending() {
        waitingForALink();
        int plenty = 10_000;
        KILLED.dieAfter(plenty);
        product.get(SendWaitingLinks.class).send();
        int writes = plenty - KILLED.writesLeft();
        KILLED.revive();
        return writes;
    }

    /** Behind two strangers; the turn is there now. */
    private static LinkAsked waitingForALink() {
        again();
        LinkAsked waiting = asked("192.0.9.1");
        List.of(asked("198.51.100.1"), asked("203.0.113.1"), waiting).forEach(product.get(SendSignInLink.class)::send);
        assertThat(goodLinksInMails(waiting)).isZero();
        at(START.plus(LinkTurns.TURN));
        return waiting;
    }

    private static LinkAsked asked(String place) {
        return new LinkAsked(bo.mail(), Secret.random().hash(), new Client(place, "Browser"));
    }

    private static long goodLinksInMails(LinkAsked asked) {
        return product.get(Mails.class).page(ORGANISATION, Optional.empty(), PageRequest.first(100)).items().stream()
                .flatMap(mail -> mail.text().stream())
                .flatMap(text -> LINK.matcher(text.text()).results())
                .map(found -> Secret.parse(found.group(1)).orElseThrow().hash())
                .flatMap(hash -> product.get(SignInLinks.class).find(hash).stream())
                .filter(link -> link.state() == LinkState.LIVE)
                .filter(link -> link.browser().equals(Optional.of(asked.browser())))
                .count();
    }

    private static long told(LinkAsked asked) {
        return all("journal")
                .filter(entry -> entry.getString("kind").equals(SecurityEvents.LINK_SENT))
                .filter(entry -> entry.toJson().contains(asked.client().place()))
                .count();
    }

    /** On another node, before anybody repaired the move. */
    @Test
    void isAsIfItHadNotDiedWhenTheMovedSiteIsChangedBeforeTheRepair() {
        Runnable renaming = CrashIT::renamedAtLast;
        State without = given(() -> {}, Integer.MAX_VALUE, renaming);
        State with = given(Command.MOVES_A_SITE_WITH_ALL_BELOW::give, Integer.MAX_VALUE, renaming);
        int writes = writes(Command.MOVES_A_SITE_WITH_ALL_BELOW);
        for (int write = 0; write < writes; write++) {
            State found = given(Command.MOVES_A_SITE_WITH_ALL_BELOW::give, write, renaming);
            assertThat(found)
                    .as("died before write %d of %d", write + 1, writes)
                    .isEqualTo(found.entries().equals(without.entries()) ? without : with);
        }
    }

    /** Whoever is refused because somebody else was first looks again. */
    private static void renamedAtLast() {
        try {
            renamed();
        } catch (ConcurrentChangeException first) {
            renamed();
        }
    }

    private static void renamed() {
        Site seen = product.get(Sites.class).find(ORGANISATION, north.id()).orElseThrow();
        product.get(DescribeSite.class).rename(owner(), seen.id(), seen.version(), new SiteName("Northern"));
    }

    /** What is there after a command whose process lived for so many writes, and after the next start. */
    private static State given(Runnable command, int writes) {
        return given(command, writes, () -> {});
    }

    /** The same, with something else between the two. */
    private static State given(Runnable command, int writes, Runnable before) {
        again();
        KILLED.dieAfter(writes);
        try {
            command.run();
        } catch (KilledException died) {
            assertThat(KILLED.writesLeft()).isNegative();
        }
        KILLED.revive();
        before.run();
        at(START.plus(Duration.ofMinutes(5)));
        restarted();
        return state();
    }

    private static int writes(Command command) {
        again();
        int plenty = 10_000;
        KILLED.dieAfter(plenty);
        command.give();
        int writes = plenty - KILLED.writesLeft();
        KILLED.revive();
        return writes;
    }

    private static void again() {
        DATABASE.listCollectionNames()
                .forEach(name -> DATABASE.getCollection(name).deleteMany(new Document()));
        WORLD.forEach((name, documents) -> {
            if (!documents.isEmpty()) {
                DATABASE.getCollection(name).insertMany(documents);
            }
        });
        at(START);
        product.get(KilledProcess.SameIds.class).again();
    }

    private static void restarted() {
        product.restart();
        product.get(SettleJob.class).run();
        product.get(RepairJob.class).run();
    }

    private static void at(Instant moment) {
        CLOCK.advance(Duration.between(CLOCK.instant(), moment));
    }

    /** Everything that somebody could see. */
    private record State(
            Set<String> entries, Map<String, Set<Object>> documents, List<String> mails, List<String> links) {}

    private static State state() {
        Map<String, Set<Object>> documents = new TreeMap<>();
        STATE.forEach(name -> documents.put(
                name, all(name).map(CrashIT::lasting).filter(CrashIT::something).collect(Collectors.toSet())));
        return new State(
                all("journal")
                        .filter(entry -> TYPES.contains(entry.getString("type")))
                        .map(entry -> entry.getString("_id"))
                        .collect(Collectors.toSet()),
                documents,
                all("outbox").map(mail -> mail.getString("to")).sorted().toList(),
                all("links")
                        .filter(link -> link.getString("state").equals("LIVE"))
                        .map(link -> link.getString("subject"))
                        .sorted()
                        .toList());
    }

    private static Stream<Document> all(String name) {
        return DATABASE.getCollection(name).find().into(new ArrayList<>()).stream();
    }

    /** Without what passes, and without counters that stand at nothing. */
    private static Object lasting(Object value) {
        if (value instanceof Document document) {
            Map<String, Object> lasting = new TreeMap<>();
            document.forEach((name, field) -> {
                if (!PASSING.contains(name) && field != null && !isZero(field)) {
                    lasting.put(name, lasting(field));
                }
            });
            return lasting;
        }
        return value instanceof List<?> list
                ? list.stream().map(CrashIT::lasting).toList()
                : value;
    }

    private static boolean isZero(Object value) {
        return value instanceof Number number && number.longValue() == 0;
    }

    /** A tally of nothing is as good as none. */
    private static boolean something(Object document) {
        return !(document instanceof Map<?, ?> map && Map.of().equals(map.get("counts")));
    }

    private static Site registered(Optional<SiteId> parent, String name) {
        return product.get(RegisterSite.class).register(owner(), parent, details(name));
    }

    private static SiteDetails details(String name) {
        return SiteDetails.named(new SiteName(name)).withCode(Optional.of(new SiteCode(name)));
    }

    private static Board created(String name, BoardScope scope) {
        return product.get(CreateBoard.class).create(owner(), BoardDetails.named(new BoardName(name)), scope);
    }

    private static Item sectioned(String title) {
        return product.get(AddSection.class).add(owner(), board.id(), Place.last(), titled(title));
    }

    private static Item required(Item section, String title) {
        return product.get(AddRequirement.class).add(owner(), board.id(), Place.lastBelow(section.id()), titled(title));
    }

    private static ItemContent titled(String title) {
        return ItemContent.titled(new ItemTitle(title));
    }

    private static void answered(long version, int status) {
        product.get(AnswerRequirement.class)
                .setStatus(
                        owner(),
                        new AnswerId(board.id(), hall.id(), requirement.id()),
                        version,
                        board.statuses().offered().get(status).id());
    }

    private static Member invited(String mail) {
        return product.get(InviteMember.class)
                .invite(
                        owner(),
                        new MailAddress(mail),
                        new MemberName("Somebody"),
                        Set.of(new Grant(Role.VIEWER, north.id().value())));
    }
}
