package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.factor.Factor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.ProviderIdentity;
import org.holdfast.persistence.database.DatabaseCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each operation costs in commands to the database, however many things it shows. */
class GraphCommandsIT {

    private static final int SITES = 12;
    private static final Actor OWNER = ActorFixture.owner();
    private static final DatabaseCommands COMMANDS = new DatabaseCommands();
    private static final Map<String, Object> NOTHING = Map.of();

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static String top;
    private static String below;

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        top = register("Top", Map.of());
        below = register("Middle", Map.of("parent", top));
        for (int number = 0; number < SITES; number++) {
            register("Site " + number, Map.of("parent", below));
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void readsAPageOfSitesWithOneCommand() {
        assertThat(commands("{ sites(first: 1) { nodes { name } } }")).containsExactly("find");
        assertThat(commands("{ sites(first: 50) { nodes { name tags ownFields { value } } } }"))
                .containsExactly("find");
    }

    /** Those that begin with the text, by code and by name; where these are few, those that contain it. */
    @Test
    void offersSitesToChooseFromWithThreeCommandsAtMost() {
        assertThat(commands("{ siteChoices(text: \"Site\") { name city } }")).containsExactly("find", "find");
        assertThat(commands("{ siteChoices(text: \"Middle\") { name city } }")).containsExactly("find", "find", "find");
        assertThat(commands("{ siteChoices(text: \" \") { name } }")).isEmpty();
    }

    @Test
    void readsParentsAndAncestorsOfAllSitesWithOneCommandEach() {
        assertThat(commands("{ sites(first: 50) { nodes { parent { name } ancestors { name } } } }"))
                .containsExactly("find", "find", "find");
        assertThat(commands("{ sites(first: 50) { nodes { parent { parent { name } } } } }"))
                .containsExactly("find", "find");
    }

    @Test
    void countsOnlyWhenAskedAndSitesNotAgain() {
        String counted = "{ sites { totalCount { value } nodes { name } } }";
        assertThat(commands(counted)).startsWith("find").hasSizeLessThanOrEqualTo(3);
        assertThat(commands(counted)).containsExactly("find");
    }

    @Test
    void readsASiteWithItsChildrenAndHistory() {
        String site = "{ site(id: \"" + below + "\") ";
        assertThat(commands(site + "{ name } }")).containsExactly("find");
        assertThat(commands(site + "{ children(first: 50) { nodes { name } } } }"))
                .containsExactly("find", "find", "find");
        assertThat(commands(site + "{ history { nodes { kind changes { field } } } } }"))
                .containsExactly("find", "find", "find");
    }

    @Test
    void readsActivityWithOneCommand() {
        assertThat(commands("{ activity(first: 50) { nodes { kind changes { field before after } } } }"))
                .containsExactly("find");
    }

    /** Words cost the names of all entries together, not of each. */
    @Test
    void tellsActivityInWordsWithTheSameCommandsHoweverManyEntriesThereAre() {
        register("Told", Map.of("parent", below));
        String five = "{ activity(first: 5) { nodes { words { what changes { field before after } } } } }";
        String fifty = five.replace("first: 5", "first: 50");
        assertThat(told(five)).isEqualTo(5);
        assertThat(told(fifty)).isGreaterThan(SITES);
        assertThat(commands(five)).isEqualTo(commands(fifty)).containsExactly("find", "find", "find");
    }

    @Test
    void readsAPageOfAMemberWhoSeesLittleWithTheSameCommands() {
        Actor scoped = ActorFixture.viewerOf(below);
        String query = "{ sites(first: 50) { nodes { name parent { name } ancestors { name } } } }";
        assertThat(commands(scoped, query)).isEqualTo(commands(OWNER, query));
    }

    /** Who sees a corner is as fast as who sees all of it: a board over everything is found without asking where the corner is. */
    @Test
    void readsTheSheetOfAMemberWhoSeesLittleWithTheSameCommands() {
        Actor scoped = ActorFixture.viewerOf(below);
        String board = answered(
                        OWNER,
                        "mutation { createBoard(input: {name: \"Everywhere\", scope: {wholeOrganisation: true}}) { id } }",
                        NOTHING)
                .getJsonObject("data")
                .getJsonObject("createBoard")
                .getString("id");
        String query = "{ sheet(board: \"" + board + "\", site: \"" + below + "\") { writable rows { title } } }";
        assertThat(commands(scoped, query)).isEqualTo(commands(OWNER, query)).containsOnly("find");
    }

    @Test
    void readsAPageOfMembersWithTheirTeamsAndGrants() {
        assertThat(commands("{ members(first: 50) { nodes { name grants { role roleName ended } } } }"))
                .containsExactly("aggregate");
        assertThat(commands("{ members(first: 50) { nodes { name teams { name } } } }"))
                .startsWith("aggregate")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void readsAPageOfTeamsAndOfRolesWithOneCommand() {
        assertThat(commands("{ teams(first: 50) { nodes { name grants { roleName } } } }"))
                .containsExactly("find");
        assertThat(commands("{ ownRoles(first: 50) { nodes { name permissions } } }"))
                .containsExactly("find");
    }

    @Test
    void readsReviewsAndTheirLinesWithTheSameCommandsHoweverManyThereAre() {
        invited("reviewed@example.com");
        String review = reviewed();
        String all = "{ accessReviews(first: 50) { nodes { name due progress { confirmed open } } } }";
        assertThat(commands("{ accessReviews(first: 50) { nodes { name due } } }"))
                .containsExactly("find");
        assertThat(
                        commands(
                                "{ accessReviews(first: 50, filter: {text: \"a\", state: OPEN}) { totalCount { value } nodes { name } } }"))
                .containsExactly("find", "aggregate");
        List<String> ofOne = commands(all);
        reviewed();
        reviewed();
        assertThat(commands(all)).isEqualTo(ofOne).containsExactly("find", "aggregate");
        assertThat(commands("{ accessReview(id: \"" + review + "\") { lines(first: 50) { nodes { holder state } } } }"))
                .startsWith("find")
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void explainsWithTheSameCommandsHoweverManyMembersThereAre() {
        assertThat(
                        commands(
                                "{ accessOfSite(id: \"" + below
                                        + "\") { members { nodes { member { name } grants { grant { roleName } } } } teams { nodes { teamName } } } }"))
                .containsExactly("find", "find", "find", "aggregate", "find", "find", "find");
    }

    /** Of a member with the names of what was granted, and whatever is looked for in them. */
    @Test
    void explainsAPageOfWhatWasGrantedToSomebody() {
        String all = "accessOfMember(id: \"" + invited("explained@example.com") + "\") { grants";
        String nodes = " { totalCount { value } nodes { grant { roleName siteGroupName } } } }";
        List<String> first = commands("{ " + all + "(first: 1)" + nodes + " }");
        assertThat(commands("{ " + all + "(text: \"no such place\")" + nodes + " }"))
                .hasSizeLessThan(8);
        assertThat(first).startsWith("find").hasSizeLessThan(8);
    }

    /** The lease around: claims of the organisation at the broker and of its domain, the entry, the settings. */
    @Test
    void setsSingleSignOnUpAndEnforcesIt() {
        assertThat(commands("{ singleSignOn { provider connections { name domains } } }"))
                .containsExactly("find");
        assertThat(commands("mutation { configureSingleSignOn(version: 0, provider: \"org_1\") { version } }"))
                .containsExactly("find", "find", "update", "find", "insert", "insert", "update", "delete");
        assertThat(
                        commands(
                                "mutation { configureSingleSignOn(version: 1, provider: \"org_1\", groups: [{group: \"Auditors\", role: AUDITOR}]) { groups { group role } } }"))
                .containsExactly("find", "update", "find", "insert", "update", "delete");
        assertThat(commands("{ testSignOnConnection(connection: \"conn_1\") { stage } }"))
                .containsExactly("find");
        assertThat(
                        commands(
                                "mutation { enforceSingleSignOn(version: 2, domain: \"example.org\", enforced: true) { version } }"))
                .containsExactly("find", "insert", "update", "find", "find");
        assertThat(commands("mutation { giveUpOwnerLinks(version: 3) { version } }"))
                .containsExactly("find", "insert", "update", "find", "find");
        assertThat(commands("mutation { keepOwnerLinks(version: 4) { version } }"))
                .containsExactly("find", "insert", "update", "find", "find");
        assertThat(commands("mutation { endSingleSignOn(version: 5) }"))
                .containsExactly("update", "find", "insert", "update", "delete", "delete");
    }

    @Test
    void readsDirectories() {
        assertThat(commands("{ directories { name people { value } groups { value } problems { code } } }"))
                .containsExactly("find");
    }

    @Test
    void forgetsAccountsOfAMember() {
        String invited = invited("new@example.com");
        String forget = "mutation { forgetAccounts(member: \"" + invited + "\") }";
        assertThat(commands(forget)).containsExactly("find", "find");
        known("00u1", invited);
        known("00u2", invited);
        assertThat(commands(forget)).containsExactly("find", "find", "insert", "update", "insert", "update");
        assertThat(commands(forget)).containsExactly("find", "find");
    }

    @Test
    void readsAndTakesAwaySecondFactors() {
        world.record(
                OWNER,
                Change.created(
                        "organisation-founded",
                        Organisation.found(OWNER.organisation(), new OrganisationName("Example Works"))));
        MemberId known = new MemberId(invited("factor@example.com"));
        world.keeps(new Factor(known, OWNER.organisation(), "sealed", Instant.EPOCH, 0, List.of()));
        assertThat(commands("{ secondFactor(member: \"" + known + "\") { enrolledAt recoveryCodes required } }"))
                .containsExactly("find", "find", "find");
        assertThat(commands("mutation { requireSecondFactor(version: 1, required: true) { secondFactorRequired } }"))
                .containsExactly("find", "insert", "update", "find", "find");
        assertThat(commands("mutation { takeSecondFactorAway(member: \"" + known + "\") { enrolledAt } }"))
                .containsExactly("find", "delete", "insert", "insert", "find", "find", "find");
    }

    /** The claim of the code, the entry, the site, and the totals of the sites above. */
    @Test
    void registersASite() {
        assertThat(commands("mutation { registerSite(input: {name: \"New\", code: \"new\"}) { id } }"))
                .startsWith("insert", "insert", "insert")
                .hasSize(6);
    }

    /** The list; then the group, as it is again for the list of its sites, and these. */
    @Test
    void readsSiteGroupsAndTheirSites() {
        String group = group("Read", below);
        assertThat(commands("{ siteGroups(first: 50) { nodes { name } } }")).containsExactly("find");
        assertThat(commands("{ siteGroupChoices(text: \"read\") { name } }")).containsExactly("find", "find");
        String within = "{ sites(first: 50, filter: {group: \"" + group + "\"}) { nodes { name } } }";
        assertThat(commands(within)).containsExactly("find", "find");
        assertThat(answered(OWNER, within, NOTHING).toString())
                .contains("\"Middle\"", "\"Site 0\"")
                .doesNotContain("\"Top\"");
        assertThat(commands("{ siteGroup(id: \"" + group
                        + "\") { name sites(first: 50) { totalCount { value } nodes { name } } } }"))
                .containsExactly("find", "find");
        assertThat(commands("{ accessOfSiteGroup(id: \"" + group
                        + "\") { members { nodes { member { name } } } teams { nodes { teamName } } } }"))
                .containsExactly("find", "aggregate", "find");
    }

    /** The lease around: the group, the sites, who holds something on it, the entry, the group as it is now. */
    @Test
    void changesTheSitesOfAGroupWithTheSameCommandsHoweverManyTheyAre() {
        String group = group("Changed", below);
        String adding =
                "mutation { addSitesToGroup(id: \"" + group + "\", version: 2, sites: [\"" + top + "\"]) { version } }";
        assertThat(commands(adding))
                .containsExactly("update", "find", "find", "find", "aggregate", "find", "insert", "update", "delete");
    }

    /** One command for all site groups of somebody, and none where they hold nothing on any. */
    @Test
    void findsWhatIsHeldThroughSiteGroupsWithOneCommand() {
        String one = group("Held", below);
        String other = group("Held too", top);
        MemberId plain = new MemberId(invited("plain@example.com"));
        MemberId holder = new MemberId(invited("holder@example.com"));
        String granting =
                "mutation { changeGrants(id: \"" + holder + "\", version: 1, grants: [{role: VIEWER, siteGroupId: \""
                        + one + "\"}, {role: EDITOR, siteGroupId: \"" + other + "\"}]) { id } }";
        answered(OWNER, granting, NOTHING);
        assertThat(COMMANDS.record(() -> world.actor(OWNER.organisation(), plain)))
                .containsExactly("find");
        assertThat(COMMANDS.record(() -> world.actor(OWNER.organisation(), holder)))
                .containsExactly("find", "find");
        String query = "{ sites(first: 50) { nodes { name parent { name } } } }";
        assertThat(commands(world.actor(OWNER.organisation(), holder), query)).isEqualTo(commands(OWNER, query));
        assertThat(commands("{ member(id: \"" + holder + "\") { grants { roleName siteGroupName } } }"))
                .containsExactly("find", "find");
    }

    private static String group(String name, String site) {
        String id = answered(OWNER, "mutation { makeSiteGroup(input: {name: \"" + name + "\"}) { id } }", NOTHING)
                .getJsonObject("data")
                .getJsonObject("makeSiteGroup")
                .getString("id");
        answered(
                OWNER,
                "mutation { addSitesToGroup(id: \"" + id + "\", version: 1, sites: [\"" + site + "\"]) { id } }",
                NOTHING);
        return id;
    }

    private static String invited(String mail) {
        return answered(
                        OWNER,
                        "mutation { inviteMember(input: {name: \"New\", mail: \"" + mail
                                + "\", grants: [{role: VIEWER}]}) { id } }",
                        NOTHING)
                .getJsonObject("data")
                .getJsonObject("inviteMember")
                .getString("id");
    }

    private static int told(String activity) {
        return answered(OWNER, activity, NOTHING)
                .getJsonObject("data")
                .getJsonObject("activity")
                .getJsonArray("nodes")
                .size();
    }

    private static void known(String account, String member) {
        ConnectionId connection = new ConnectionId("conn_1");
        ProviderIdentity identity = new ProviderIdentity(
                ProviderIdentity.idOf(OWNER.organisation(), connection, account),
                1,
                OWNER.organisation(),
                connection,
                new MemberId(member),
                true);
        world.record(OWNER, Change.created("identity-linked", identity));
    }

    private static List<String> commands(String query) {
        return commands(OWNER, query);
    }

    private static String reviewed() {
        return answered(
                        OWNER,
                        "mutation { openAccessReview(input: {name: \"Ours\", due: \"2099-12-31\", scope: ORGANISATION}) { id } }",
                        NOTHING)
                .getJsonObject("data")
                .getJsonObject("openAccessReview")
                .getString("id");
    }

    private static List<String> commands(Actor actor, String query) {
        return COMMANDS.record(() -> answered(actor, query, NOTHING));
    }

    private static JsonObject answered(Actor actor, String query, Map<String, Object> variables) {
        JsonObject answer = world.ask(actor, query, variables);
        assertThat(answer.getJsonArray("errors")).isNull();
        return answer;
    }

    private static String register(String name, Map<String, Object> parent) {
        return answered(
                        OWNER,
                        "mutation($name: String!, $parent: ID) { registerSite(input: {name: $name, parentId: $parent}) { id } }",
                        parent.isEmpty() ? Map.of("name", name) : Map.of("name", name, "parent", parent.get("parent")))
                .getJsonObject("data")
                .getJsonObject("registerSite")
                .getString("id");
    }
}
