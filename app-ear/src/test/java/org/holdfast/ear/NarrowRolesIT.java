package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** People who may do a little find pages that are made for that: nothing on them refuses. */
@WholeTest
class NarrowRolesIT {

    private static final Pattern MEMBER = Pattern.compile(".*/members/[0-9A-Z]{26}$");

    @Test
    void openWhatTheyMayReadWithoutItsHistory(HoldfastProcess holdfast, @Owner Visitor owner, Visitor clerk) {
        String site = made(owner, "mutation { registerSite(input: {name: \"Clerk Plant\"}) { id } }");
        String group = made(owner, "mutation { makeSiteGroup(input: {name: \"Clerk plants\"}) { id } }");
        String board = made(
                owner, "mutation { createBoard(input: {name: \"Clerk\", scope: {wholeOrganisation: true}}) { id } }");
        String role = made(
                owner,
                "mutation { makeRole(input: {name: \"Site clerk\", permissions: [\"site.read\", \"site.write\","
                        + " \"board.read\", \"answer.read\", \"answer.write\", \"group.manage\"]}) { id } }");
        join(holdfast, owner, clerk, "Clara Clerk", "clara@example.com", "{ownRoleId: \"" + role + "\"}");
        for (String path : new String[] {
            "/", "/sites/" + site, "/site-groups/" + group, "/boards/" + board, "/boards/" + board + "/sites/" + site
        }) {
            assertThat(clerk.open(path).status()).as(path).isEqualTo(200);
            assertThat(clerk.page()
                            .getByText("History", exactly())
                            .locator("visible=true")
                            .count())
                    .as("history on %s", path)
                    .isZero();
        }
        assertThat(owner.open("/sites/" + site).status()).isEqualTo(200);
        assertThat(owner.main()).contains("History");
    }

    /** Who audits one site finds the way to who may do what there, and nothing on it refuses. */
    @Test
    void findWhoMayDoWhatInTheirPart(HoldfastProcess holdfast, @Owner Visitor owner, Visitor aude) {
        String site = made(owner, "mutation { registerSite(input: {name: \"Audited Plant\"}) { id } }");
        String other = made(owner, "mutation { registerSite(input: {name: \"Unseen Plant\"}) { id } }");
        String board = made(
                owner, "mutation { createBoard(input: {name: \"Audited\", scope: {wholeOrganisation: true}}) { id } }");
        made(
                owner,
                "mutation { inviteMember(input: {name: \"Una Unseen\", mail: \"una.unseen@example.com\","
                        + " grants: [{role: VIEWER, siteId: \"" + other + "\"}]}) { id } }");
        join(
                holdfast,
                owner,
                aude,
                "Aude Auditor",
                "aude.auditor@example.com",
                "{role: AUDITOR, siteId: \"" + site + "\"}");
        String explained = "/access/sites/" + site;
        for (String path : List.of("/boards/" + board + "/sites/" + site, "/sites/" + site)) {
            aude.open(path);
            meetsNoRefusal(aude);
            leadsOn(aude);
            assertThat(aude.page().url()).endsWith(explained);
        }
        assertThat(aude.main()).contains("Aude Auditor", "Olive Owner").doesNotContain("Una Unseen");
        meetsNoRefusal(aude);
        aude.findsNoBarrier();
        aude.seesNoSidewaysScrolling(360);
        aude.takePictures("access-site-auditor");
        aude.open("/boards/" + board);
        assertThat(aude.page().getByText("Who may do what").count()).isZero();
        meetsNoRefusal(aude);

        assertThat(aude.fetch("/access.csv?site=" + site).text())
                .contains(",How", "Aude Auditor,aude.auditor@example.com")
                .doesNotContain("Una Unseen");
        assertThat(List.of("/access.csv", "/access.csv?board=" + board))
                .allSatisfy(
                        path -> assertThat(aude.fetch(path).status()).as(path).isEqualTo(403));
        assertThat(List.of("/access.csv?site=" + other, "/access.csv?site="))
                .allSatisfy(
                        path -> assertThat(aude.fetch(path).status()).as(path).isEqualTo(404));
        assertThat(aude.fetch("/access.csv?site=" + site + "&board=" + board).status())
                .isEqualTo(400);
    }

    /** The same of a board and of a site group, for who audits just these. */
    @Test
    void findWhoMayDoWhatWithABoardOrAGroup(HoldfastProcess holdfast, @Owner Visitor owner, Visitor abe) {
        String site = made(owner, "mutation { registerSite(input: {name: \"Grouped Plant\"}) { id } }");
        String alone = made(owner, "mutation { registerSite(input: {name: \"Lone Plant\"}) { id } }");
        String board = made(
                owner,
                "mutation { createBoard(input: {name: \"Lone board\", scope: {sites: [{siteId: \"" + alone
                        + "\"}]}}) { id } }");
        String group = made(owner, "mutation { makeSiteGroup(input: {name: \"Audited plants\"}) { id } }");
        made(
                owner,
                "mutation { addSitesToGroup(id: \"" + group + "\", version: 1, sites: [\"" + site + "\"]) { id } }");
        join(
                holdfast,
                owner,
                abe,
                "Abe Auditor",
                "abe.auditor@example.com",
                "{role: AUDITOR, boardId: \"" + board + "\"}, {role: AUDITOR, siteGroupId: \"" + group + "\"}");
        Map<String, String> ways = Map.of(
                "/boards/" + board, "/access/boards/" + board,
                "/boards/" + board + "/settings", "/access/boards/" + board,
                "/boards/" + board + "/sites/" + alone, "/access/boards/" + board,
                "/site-groups/" + group, "/access/site-groups/" + group,
                "/sites/" + site, "/access/sites/" + site);
        ways.forEach((path, explained) -> {
            abe.open(path);
            meetsNoRefusal(abe);
            leadsOn(abe);
            assertThat(abe.page().url()).endsWith(explained);
            assertThat(abe.main()).contains("Abe Auditor");
            meetsNoRefusal(abe);
        });
        assertThat(List.of("board=" + board, "group=" + group, "site=" + site))
                .allSatisfy(one -> assertThat(abe.fetch("/access.csv?" + one).text())
                        .contains("Abe Auditor,abe.auditor@example.com"));
    }

    private static void leadsOn(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who may do what"))
                .click();
        visitor.page().waitForURL(Pattern.compile(".*/access/.*"));
    }

    /** Every link of the page that is open leads somewhere. */
    private static void meetsNoRefusal(Visitor visitor) {
        List<String> links = visitor.page().querySelectorAll("a[href^='/']").stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(links).isNotEmpty();
        assertThat(links.stream().filter(link -> visitor.fetch(link).status() >= 400))
                .as("links of %s that refuse", visitor.page().url())
                .isEmpty();
    }

    @Test
    void lookAfterMembersAndSignInWithoutSeeingAllAccess(
            HoldfastProcess holdfast, @Owner Visitor owner, Visitor helper) {
        String role = made(
                owner,
                "mutation { makeRole(input: {name: \"Help desk\", permissions: [\"member.read\", \"member.manage\","
                        + " \"sign.in.configure\"]}) { id } }");
        String other = made(
                owner,
                "mutation { inviteMember(input: {name: \"Hugo Helped\", mail: \"hugo.helped@example.com\","
                        + " grants: [{role: VIEWER}]}) { id } }");
        join(holdfast, owner, helper, "Hera Helper", "hera.helper@example.com", "{ownRoleId: \"" + role + "\"}");
        for (String path : new String[] {
            "/members",
            "/members/" + other,
            "/members/" + other + "/sessions",
            "/tokens",
            "/single-sign-on",
            "/directory"
        }) {
            assertThat(helper.open(path).status()).as(path).isEqualTo(200);
        }
        helper.open("/members");
        assertThat(helper.page().getByRole(AriaRole.LINK, named("Directory")).count())
                .isEqualTo(1);
        assertThat(helper.page()
                        .getByRole(AriaRole.LINK, named("Access reviews"))
                        .count())
                .isZero();
    }

    /** Who reads all access and nothing else is led past lists of people, which are not for them. */
    @Test
    void readAllAccessWithoutThePeople(HoldfastProcess holdfast, @Owner Visitor owner, Visitor ari) {
        String role = made(
                owner,
                "mutation { makeRole(input: {name: \"Access reader\", permissions: [\"access.read\"]}) { id } }");
        String team = made(owner, "mutation { formTeam(input: {name: \"Read team\"}) { id } }");
        String reader =
                join(holdfast, owner, ari, "Ari Reader", "ari.reader@example.com", "{ownRoleId: \"" + role + "\"}");
        made(owner, "mutation { addTeamMember(team: \"" + team + "\", member: \"" + reader + "\") { id } }");
        ari.open("/");
        ari.page()
                .getByLabel("Main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Members"))
                .click();
        ari.page().waitForURL(holdfast.uri("/teams").toString());
        for (String path : List.of(
                "/teams",
                "/teams/" + team,
                "/roles",
                "/roles/" + role,
                "/access",
                "/access/members/" + reader,
                "/reviews",
                "/tokens",
                "/single-sign-on",
                "/directory")) {
            assertThat(ari.open(path).status()).as(path).isEqualTo(200);
            meetsNoRefusal(ari);
        }
        ari.open("/access");
        assertThat(ari.page().getByRole(AriaRole.HEADING, named("People")).count())
                .isZero();
        ari.findsNoBarrier();
        ari.seesNoSidewaysScrolling(360);
        ari.takePictures("access-without-people");
    }

    @Test
    void configureSigningInAndNothingElse(HoldfastProcess holdfast, @Owner Visitor owner, Visitor sid) {
        String role = made(
                owner,
                "mutation { makeRole(input: {name: \"Door keeper\", permissions: [\"sign.in.configure\"]}) { id } }");
        join(holdfast, owner, sid, "Sid Door", "sid.door@example.com", "{ownRoleId: \"" + role + "\"}");
        sid.open("/");
        sid.page()
                .getByLabel("Main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Members"))
                .click();
        sid.page().waitForURL(holdfast.uri("/single-sign-on").toString());
        meetsNoRefusal(sid);
        assertThat(sid.open("/directory").status()).isEqualTo(200);
        meetsNoRefusal(sid);
    }

    @Test
    void goOnWithTheirOwnImportsAlone(HoldfastProcess holdfast, @Owner Visitor owner, Visitor ida) {
        String site = made(owner, "mutation { registerSite(input: {name: \"Ida Plant\"}) { id } }");
        owner.open("/import/sites");
        owner.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "narrow.csv", "text/csv", "name,code\nNarrow,NR-1\n".getBytes(StandardCharsets.UTF_8)));
        owner.page().locator("#start").click();
        owner.page().waitForURL(Pattern.compile(".*/import/sites/[0-9A-Z]{26}.*"));
        String there = URI.create(owner.page().url()).getPath();
        owner.press("Preview");
        owner.page().locator("#apply-open").waitFor();
        join(
                holdfast,
                owner,
                ida,
                "Ida Importer",
                "ida.importer@example.com",
                "{role: AUDITOR}, {role: EDITOR, siteId: \"" + site + "\"}");
        assertThat(ida.open(there).status()).isEqualTo(200);
        assertThat(ida.main()).contains("Narrow").doesNotContain("Change the columns");
        assertThat(ida.page().locator("#apply-open, #preview, #apply").count()).isZero();
        assertThat(ida.open(there + "?step=columns").status()).isEqualTo(200);
        assertThat(ida.page().locator("#preview").count()).isZero();
    }

    @Test
    void decideInAReviewForWhichTheyWereNamed(HoldfastProcess holdfast, @Owner Visitor owner, Visitor robin) {
        String holder = made(
                owner,
                "mutation { inviteMember(input: {name: \"Hal Holder\", mail: \"hal@example.com\","
                        + " grants: [{role: EDITOR}]}) { id } }");
        String named = join(holdfast, owner, robin, "Robin Reviewer", "robin@example.com", "{role: VIEWER}");
        String review = made(
                owner,
                "mutation { openAccessReview(input: {name: \"Spring\", scope: ORGANISATION, due: \""
                        + LocalDate.now().plusDays(30) + "\", reviewers: [\"" + named + "\"]}) { id } }");
        assertThat(owner.get("{ outbox(first: 5) { nodes { to subject } } }", Map.of())
                        .toString())
                .contains("robin@example.com", "Access review: decide until");
        assertThat(owner.get("{ outbox(first: 50, text: \" DECIDE until \") { nodes { to } } }", Map.of())
                        .toString())
                .contains("robin@example.com")
                .doesNotContain("hal@example.com");
        assertThat(robin.open("/reviews/" + review).status()).isEqualTo(200);
        assertThat(robin.open("/reviews/" + review + "?q=robin").status()).isEqualTo(200);
        assertThat(robin.main()).contains("Robin Reviewer", "your own");
        assertThat(robin.open("/reviews/" + review + "?q=hal").status()).isEqualTo(200);
        assertThat(robin.main()).contains("Hal Holder", "hal@example.com");
        assertThat(robin.page().locator("main a[href*='/members']").count())
                .as("links that refuse")
                .isZero();
        robin.findsNoBarrier();
        robin.seesNoSidewaysScrolling(360);
        robin.takePictures("review-named");
        Locator line = robin.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("Hal Holder")));
        line.locator("summary").click();
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw now"))
                .click();
        robin.page().getByText("Withdrawn from Hal Holder").first().waitFor();
        assertThat(owner.get("query($id: ID!) { member(id: $id) { grants { role } } }", Map.of("id", holder))
                        .getJsonObject("member")
                        .getJsonArray("grants"))
                .isEmpty();
    }

    @Test
    void areToldBeforeTheyBecomeSomebodyElse(@Owner Visitor owner) {
        owner.open("/members/invite");
        owner.page().locator("#mail").fill("pat@northwind");
        owner.page().locator("#name").fill("Pat Person");
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Invite");
        assertThat(owner.page().locator("#mail").getAttribute("aria-invalid")).isEqualTo("true");
        owner.page().locator("#mail").fill("pad@example.com");
        owner.press("Invite");
        owner.page().waitForURL(MEMBER);
        owner.page().locator("#mail").fill("pat.person@example.com");
        owner.press("Correct and send");
        owner.page().waitForURL(MEMBER);
        owner.takePictures("member-invited");
        owner.open(owner.linkTo("pat.person@example.com"));
        assertThat(owner.main()).contains("Pat Person", "pat.person@example.com", "Olive Owner is signed in here");
        owner.findsNoBarrier();
        owner.takePictures("join-as-another");
        owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stay signed in as Olive Owner"))
                .click();
        assertThat(owner.open("/me").status()).isEqualTo(200);
        assertThat(owner.main()).contains("owner@example.com");
    }

    @Test
    void areInvitedTogetherOrNotAtAll(HoldfastProcess holdfast, @Owner Visitor owner) {
        owner.open("/members/invite?many=true");
        owner.page().locator("#people").fill("Una Upper <una.upper@example.com>\nx@y\nvic@example.com, Vic Vale");
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Invite them");
        assertThat(owner.main()).contains("Line 2: “x@y” is no mail address.");
        owner.takePictures("invite-many");
        owner.page().locator("#people").fill("Una Upper <una.upper@example.com>\nvic@example.com, Vic Vale");
        owner.press("Invite them");
        owner.page().waitForURL(holdfast.uri("/members?state=invited").toString());
        assertThat(owner.main()).contains("2 people were invited", "Una Upper", "Vic Vale");

        // the same list again, as where it stopped on the way: it goes on with who was not invited yet
        owner.open("/members/invite?many=true");
        owner.page()
                .locator("#people")
                .fill("Una Upper <una.upper@example.com>\nvic@example.com, Vic Vale\nWes West <wes.west@example.com>");
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Invite them");
        owner.page().waitForURL(holdfast.uri("/members?state=invited").toString());
        assertThat(owner.main()).contains("Wes West", "Invited: Wes West");
        assertThat(owner.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Una Upper"))
                        .count())
                .isEqualTo(1);
        owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Una Upper"))
                .click();
        owner.page().waitForURL(MEMBER);
        owner.press("Withdraw the invitation");
        owner.page().locator("#withdraw-invitation-yes").click();
        owner.page().waitForURL(holdfast.uri("/members").toString());
        owner.open("/members?q=una.upper");
        assertThat(owner.main()).contains("Nobody matches");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static String join(
            HoldfastProcess holdfast, Visitor owner, Visitor visitor, String name, String mail, String grant) {
        String id = made(
                owner,
                "mutation { inviteMember(input: {name: \"" + name + "\", mail: \"" + mail + "\", grants: [" + grant
                        + "]}) { id } }");
        visitor.open(owner.linkTo(mail));
        visitor.press("Join");
        visitor.page().waitForURL(holdfast.uri("/").toString());
        return id;
    }

    private static String made(Visitor visitor, String mutation) {
        return visitor.get(mutation, Map.of())
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getString("id");
    }
}
