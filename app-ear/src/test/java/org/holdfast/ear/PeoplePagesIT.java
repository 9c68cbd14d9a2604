package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages look after those who use them: what was typed, what is asked first, and what narrow roles and long names meet. */
@WholeTest
class PeoplePagesIT {

    private static final Pattern FORM = Pattern.compile(".*/new$");
    private static final String KEPT = "Object.entries(sessionStorage).filter(([key]) => key.startsWith('hf-kept'))"
            + ".flatMap(([, entry]) => Object.keys(JSON.parse(entry).values))";
    private static final String NAMES = "[...document.getElementById('site').elements].map(({ name }) => name)";
    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    private static final Pattern SITE = Pattern.compile(".*/sites/[0-9A-Z]{26}$");
    private static final Pattern MEMBER = Pattern.compile(".*/members/[0-9A-Z]{26}$");

    @Test
    void keepsWhatWasTypedWhenTheSessionEnded(@Owner Visitor owner, Visitor kit) {
        String mail = "kit.keeper@example.com";
        String member = invite(owner, "Kit Keeper", mail, "{role: ADMINISTRATOR}");
        URI first = owner.linkTo(mail);
        kit.signIn(first);
        kit.open("/sites/new");
        kit.page().locator("#name").fill("Half a mill");
        kit.page().locator("#city").fill("Riverside");
        ownField(kit, 0, "Quay", "Long");
        kit.press("Another field");
        kit.press("Another field");
        ownField(kit, 2, "Depth", "Four metres");
        end(owner, member);
        kit.press("Register");
        kit.page().waitForURL("**/sign-in?**");
        assertThat(kit.main()).contains("What you typed there is kept in this browser");
        back(owner, kit, kit.page(), mail, first, FORM);
        assertThat(kit.page().locator("#name").inputValue()).isEmpty();
        assertThat(kit.main()).contains("What you typed here is kept.");
        kit.findsNoBarrier();
        kit.takePictures("typing-kept");
        kit.press("Put it back");
        assertThat(kit.page().locator("#name").inputValue()).isEqualTo("Half a mill");
        assertThat(kit.page().locator("#city").inputValue()).isEqualTo("Riverside");
        assertThat(kit.page().getByLabel("Name of own field 3").inputValue()).isEqualTo("Depth");
        assertThat(kit.page().evaluate("document.activeElement.form?.id")).isEqualTo("site");
        kit.press("Register");
        kit.page().waitForURL(SITE);
        assertThat(kit.main()).contains("Quay", "Long", "Depth", "Four metres");
        assertThat(kept(kit.page())).isZero();
        kit.open("/sites/new");
        assertThat(kit.main()).doesNotContain("is kept");
    }

    /**
     * A form that is refused before its page sees it, or that is lost on the way: back on the page it is all there. Where the
     * line is lost, the browser's own page stands in the place of the form.
     */
    @ParameterizedTest
    @ValueSource(strings = {"refused", "lost"})
    void offersWhatTheServerDidNotTake(String how, @Owner Visitor owner) {
        owner.open("/sites");
        owner.open("/sites/new");
        owner.page().locator("#name").fill("Mill " + how);
        owner.page().route("**/sites/new", route -> {
            if (route.request().method().equals("GET")) {
                route.fallback();
            } else if (how.equals("lost")) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("text/html")
                        .setBody("<!DOCTYPE html><title>Busy</title><main>Too much at a time</main>"));
            }
        });
        owner.press("Register");
        owner.page().locator("#site").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        owner.page().goBack();
        if (how.equals("lost")) {
            owner.page().waitForURL("**/sites");
            owner.page().locator("main a[href$='/sites/new']").first().click();
        }
        owner.page().waitForURL(FORM);
        assertThat(owner.page().locator("#name").inputValue()).isEmpty();
        assertThat(owner.main()).contains("What you typed here is kept.");
        owner.press("Put it back");
        assertThat(owner.page().locator("#name").inputValue()).isEqualTo("Mill " + how);
        owner.page().unrouteAll();
        owner.press("Register");
        owner.page().waitForURL(SITE);
        owner.page().goBack();
        owner.page().waitForURL(FORM);
        assertThat(owner.main()).as("it was saved").doesNotContain("is kept");
    }

    @Test
    void forgetsWhatWasLeft(@Owner Visitor owner) {
        owner.open("/sites/new");
        owner.page().locator("#name").fill("Thought better of it");
        owner.page().waitForTimeout(600);
        assertThat(kept(owner.page())).isEqualTo(1);
        owner.open("/sites");
        owner.page().goBack();
        owner.page().waitForURL(FORM);
        assertThat(owner.main()).doesNotContain("is kept");
        assertThat(kept(owner.page())).isZero();
    }

    @Test
    void showsNobodyElseWhatWasTyped(@Owner Visitor owner, Visitor tab) {
        String mail = "ada.before@example.com";
        String member = invite(owner, "Ada Before", mail, "{role: ADMINISTRATOR}");
        URI first = owner.linkTo(mail);
        tab.signIn(first);
        tab.open("/sites/new");
        tab.page().locator("#name").fill("For nobody else");
        end(owner, member);
        tab.press("Register");
        tab.page().waitForURL("**/sign-in?**");
        assertThat(kept(tab.page())).isEqualTo(1);
        invite(owner, "Ben After", "ben.after@example.com", "{role: ADMINISTRATOR}");
        tab.signIn(owner.linkTo("ben.after@example.com"));
        assertThat(kept(tab.page())).as("gone with whoever comes in").isZero();
        tab.open("/sites/new");
        assertThat(tab.main()).doesNotContain("is kept");
        assertThat(tab.page().locator("#name").inputValue()).isEmpty();
    }

    /** Neither where the page with the form is still open nor where the session was found to have ended. */
    @Test
    void leavesNothingInOtherTabsForSomebodyElse(@Owner Visitor owner, Visitor cleo) {
        String member = invite(owner, "Cleo Before", "cleo.before@example.com", "{role: ADMINISTRATOR}");
        cleo.signIn(owner.linkTo("cleo.before@example.com"));
        cleo.open("/sites/new");
        cleo.page().locator("#name").fill("In the one tab");
        Page ended = cleo.page().context().newPage();
        ended.navigate(cleo.page().url());
        ended.locator("#name").fill("In the other tab");
        end(owner, member);
        ended.getByText("Register", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        ended.waitForURL("**/sign-in?**");
        assertThat(kept(cleo.page())).isEqualTo(1);
        assertThat(kept(ended)).isEqualTo(1);
        invite(owner, "Dan After", "dan.after@example.com", "{role: ADMINISTRATOR}");
        Page third = cleo.page().context().newPage();
        third.navigate(owner.linkTo("dan.after@example.com").toString());
        third.locator("main button").first().click();
        third.getByText("Dan After").first().waitFor(ATTACHED);
        for (Page page : new Page[] {cleo.page(), ended}) {
            page.waitForCondition(() -> kept(page) == 0);
        }
        cleo.page().locator("#name").fill("Typed on");
        cleo.page().waitForTimeout(600);
        assertThat(kept(cleo.page())).isZero();
    }

    @Test
    void forgetsAfterTwelveHoursOnAPageThatStaysOpen(@Owner Visitor owner, Visitor hal) {
        String member = invite(owner, "Hal Away", "hal.away@example.com", "{role: ADMINISTRATOR}");
        hal.signIn(owner.linkTo("hal.away@example.com"));
        hal.page().clock().install();
        hal.open("/sites/new");
        hal.page().locator("#name").fill("Gone home");
        end(owner, member);
        hal.press("Register");
        hal.page().waitForURL("**/sign-in?**");
        hal.page().clock().fastForward("11:50:00");
        assertThat(kept(hal.page())).isEqualTo(1);
        assertThat(hal.main()).contains("What you typed there is kept");
        hal.page().clock().fastForward("11:00");
        assertThat(kept(hal.page())).isZero();
        assertThat(hal.main()).doesNotContain("is kept");
    }

    /** Whatever stands in a form whose typing is kept: no secrets, no files, and nothing that nobody typed. */
    @Test
    void keepsNoSecretsOfAForm(@Owner Visitor owner) {
        owner.open("/sites/new");
        owner.page().locator("#latitude").fill("north");
        owner.press("Register");
        owner.page().locator("#latitude[aria-invalid=true]").waitFor();
        owner.page().evaluate("""
                () => {
                  for (const [name, given] of [["s-word", { type: "password" }], ["s-code", { autocomplete: "one-time-code" }],
                      ["s-file", { type: "file" }], ["s-hidden", { type: "hidden", value: "1" }], ["plain", {}]]) {
                    document.getElementById("site").append(Object.assign(document.createElement("input"), { name, ...given }));
                  }
                }""");
        for (String name : new String[] {"s-word", "s-code", "plain"}) {
            owner.page().locator("[name=" + name + "]").fill("secret");
        }
        owner.page()
                .locator("[name=s-file]")
                .setInputFiles(new FilePayload("secret.txt", "text/plain", "secret".getBytes(StandardCharsets.UTF_8)));
        owner.page().waitForTimeout(600);
        assertThat(names(owner, NAMES))
                .contains("s-word", "s-code", "s-file", "s-hidden", "plain", "version", "register");
        assertThat(names(owner, KEPT))
                .contains("name#1", "latitude#1", "ownValue#1", "plain#1")
                .noneMatch(key -> key.matches("(s-.*|version|register|.*ViewState).*"));
    }

    /** A link in a mail opens another tab; forms with secrets are kept in none. */
    @Test
    void handsOnWhatWasTypedToTheTabInWhichTheyAreBack(@Owner Visitor owner, Visitor tess) {
        String mail = "tess.tabs@example.com";
        String member = invite(owner, "Tess Tabs", mail, "{role: ADMINISTRATOR}");
        URI first = owner.linkTo(mail);
        tess.signIn(first);
        tess.open("/me/tokens");
        tess.page().locator("#name").fill("Not to be kept");
        tess.page().waitForTimeout(600);
        assertThat(kept(tess.page())).isZero();
        tess.open("/teams/new");
        tess.page().locator("#name").fill("Half a team");
        end(owner, member);
        tess.open("/teams/new");
        Page other = tess.page().context().newPage();
        back(owner, tess, other, mail, first, FORM);
        other.getByText("What you typed here is kept.").waitFor();
        other.getByText("Put it back").click();
        assertThat(other.locator("#name").inputValue()).isEqualTo("Half a team");
        assertThat(kept(tess.page())).isZero();
        tess.open("/teams/new");
        assertThat(tess.main()).doesNotContain("is kept");
        tess.page().locator("#name").fill("Left in the other tab");
        tess.page().waitForTimeout(600);
        assertThat(kept(tess.page())).isEqualTo(1);
        other.evaluate("document.querySelector(\"form[action='/sign-out']\").requestSubmit()");
        other.waitForURL("**/sign-in**");
        assertThat(kept(other)).isZero();
        assertThat(kept(tess.page()))
                .as("whoever signs out does so in all tabs")
                .isZero();
    }

    @Test
    void offersOnceWhatWasTypedInAPartThatCameLater(@Owner Visitor owner, Visitor bea) {
        String mail = "bea.board@example.com";
        String member = invite(owner, "Bea Board", mail, "{role: ADMINISTRATOR}");
        String board = board(owner);
        URI first = owner.linkTo(mail);
        bea.signIn(first);
        bea.open("/boards/" + board + "/edit");
        bea.page().getByRole(AriaRole.TREEITEM).last().click();
        bea.page().waitForURL(Pattern.compile(".*/edit\\?item=.*"));
        bea.page().locator("#revise #text").fill("Twice a year");
        end(owner, member);
        bea.page().locator("#revise #save").click();
        bea.page().waitForURL("**/sign-in?**");
        back(owner, bea, bea.page(), mail, first, Pattern.compile(".*/edit\\?item=.*"));
        assertThat(bea.main()).contains("What you typed here is kept.");
        bea.press("Throw it away");
        assertThat(bea.page().evaluate("document.activeElement.form?.id")).isEqualTo("revise");
        bea.page().reload();
        assertThat(bea.main()).doesNotContain("is kept");
        assertThat(bea.page().locator("#revise #text").inputValue()).isEmpty();
    }

    @Test
    void putsAnAnswerBackWithWhoIsResponsible(@Owner Visitor owner, Visitor sam) {
        String mail = "sam.sheet@example.com";
        String member = invite(owner, "Sam Sheet", mail, "{role: ADMINISTRATOR}");
        String site = owner.get("mutation { registerSite(input: {name: \"Sheet quay\"}) { id } }", Map.of())
                .getJsonObject("registerSite")
                .getString("id");
        String sheet = "/boards/" + board(owner) + "/sites/" + site;
        URI first = owner.linkTo(mail);
        sam.signIn(first);
        sam.open(sheet);
        sam.page().locator(".sheet-row .what").click();
        sam.page().locator("#answer-responsible").fill("Sam Sheet");
        sam.page().locator("#answer-people option").first().waitFor(ATTACHED);
        sam.page().locator("#answer-comment").fill("Half an answer");
        end(owner, member);
        sam.page().locator("#answer-save").click();
        sam.page().waitForURL("**/sign-in?**");
        assertThat(sam.main()).contains("What you typed there is kept in this browser");
        back(owner, sam, sam.page(), mail, first, Pattern.compile(".*" + sheet));
        sam.press("Put it back");
        sam.page().locator("#answer-comment:focus").waitFor();
        assertThat(sam.page().locator("#answer-comment").inputValue()).isEqualTo("Half an answer");
        sam.page().locator("#answer-save").click();
        sam.page().locator(".sheet-row .meta").getByText("Sam Sheet").waitFor();
        assertThat(kept(sam.page())).isZero();
    }

    @Test
    void asksBeforeSomebodyMayDoEverything(@Owner Visitor owner) {
        owner.open("/members/invite");
        owner.page().locator("#mail").fill("olaf.owner@example.com");
        owner.page().locator("#name").fill("Olaf Owner");
        owner.page().locator("#role").selectOption("OWNER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Invite");
        assertThat(owner.page().locator("#role-problem").innerText())
                .contains("Owner in the whole organisation", "Nothing was granted yet", "“Invite now”");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("grant-asks");
        owner.page().locator("#role").selectOption("ADMINISTRATOR");
        owner.press("Invite now");
        assertThat(owner.page().locator("#role-problem").innerText())
                .as("asked about another role")
                .contains("Administrator in the whole organisation");
        owner.press("Invite now");
        owner.page().waitForURL(MEMBER);
        assertThat(owner.main()).contains("Olaf Owner", "Administrator");
    }

    @Test
    void tellsAllThatIsWrongWithAListAtOnce(@Owner Visitor owner) {
        owner.open("/members/invite?many=true");
        owner.page().locator("#people").fill("x@y\nOWNER@example.com\nann.many@example.com");
        owner.press("Invite them");
        assertThat(owner.page().locator("#people-problem").innerText())
                .as("who is a member already depends on what is granted")
                .isEqualTo("Line 1: “x@y” is no mail address.");
        assertThat(owner.page().locator("#role-problem").innerText()).isNotBlank();
        assertThat(owner.page().locator("#messages .message.bad").count()).isPositive();
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Invite them");
        assertThat(owner.page().locator("#people-problem").textContent())
                .contains("Line 1: “x@y” is no mail address.\nLine 2: OWNER@example.com is a member already.");
        owner.takePictures("invite-many-wrong");
    }

    @Test
    void findsAMailInTheOutbox(@Owner Visitor owner) {
        invite(owner, "Mia Mailed", "mia.mailed@example.com", "{role: VIEWER}");
        owner.linkTo("mia.mailed@example.com");
        owner.open("/outbox?q=MIA.mailed");
        assertThat(owner.page().locator("#mails tbody tr").count()).isEqualTo(1);
        assertThat(owner.main()).contains("mia.mailed@example.com");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("outbox-found");
        owner.open("/outbox?q=nobody.at.all");
        assertThat(owner.main()).contains("No mail matches");
    }

    /** Who looks after people begins with them; who holds nothing is not asked for a role; nobody shuts themselves out. */
    @Test
    void leadsWhoLooksAfterPeopleToThem(@Owner Visitor owner, Visitor hedy, Visitor nell) {
        String role = owner.get(
                        "mutation { makeRole(input: {name: \"Desk\", permissions: [\"member.read\", \"member.manage\"]}) { id } }",
                        Map.of())
                .getJsonObject("makeRole")
                .getString("id");
        String member = invite(owner, "Hedy Desk", "hedy.desk@example.com", "{ownRoleId: \"" + role + "\"}");
        invite(owner, "Nell Nothing", "nell.nothing@example.com", "");
        hedy.signIn(owner.linkTo("hedy.desk@example.com"));
        assertThat(hedy.main()).contains("You look after people").doesNotContain("No sites or boards were granted");
        hedy.findsNoBarrier();
        hedy.takePictures("home-desk");
        hedy.page().locator("main a[href$='/members']").click();
        hedy.page().waitForURL("**/members");
        hedy.open("/members/" + member);
        assertThat(hedy.main()).contains("Hedy Desk").doesNotContain("Shut out");
        nell.signIn(owner.linkTo("nell.nothing@example.com"));
        nell.open("/me/tokens");
        assertThat(nell.main()).contains("Nothing was granted to you that a token could do");
        assertThat(nell.page().locator("#role").count()).isZero();
        nell.takePictures("tokens-nothing");
    }

    @Test
    void saysOfWhatIsInAGroupThatItIs(@Owner Visitor owner) {
        owner.get("mutation { registerSite(input: {name: \"Twice Put\", code: \"TWICE\"}) { id } }", Map.of());
        String group = owner.get("mutation { makeSiteGroup(input: {name: \"Twice\"}) { id } }", Map.of())
                .getJsonObject("makeSiteGroup")
                .getString("id");
        for (String told : new String[] {"Twice Put: in the group now", "Twice Put: in the group already"}) {
            owner.open("/site-groups/" + group);
            owner.page().getByLabel("Or many, by their codes").fill("TWICE");
            owner.press("Put in");
            owner.page().getByText(told).waitFor();
        }
    }

    /** A name of one long word and a long address push nothing sideways. */
    @Test
    void wrapsLongNames(@Owner Visitor owner) {
        String name = "Donaudampfschifffahrtsgesellschaftskapitaenin";
        String member = invite(owner, name, "victoria.longer@tidewater.example.com", "{role: VIEWER}");
        owner.open("/members/" + member);
        owner.page().locator("#name").fill(name + " Übergroß");
        owner.press("Save");
        owner.page().waitForURL(MEMBER);
        for (String path : new String[] {"/", "/activity", "/members", "/members/" + member}) {
            owner.open(path);
            owner.seesNoSidewaysScrolling();
        }
        owner.open("/activity");
        owner.takePictures("activity-long");
        owner.open("/members/" + member);
        owner.takePictures("member-long");
    }

    private static String board(Visitor owner) {
        String board = owner.get(
                        "mutation { createBoard(input: {name: \"Kept\", scope: {wholeOrganisation: true}}) { id } }",
                        Map.of())
                .getJsonObject("createBoard")
                .getString("id");
        owner.get(
                "mutation { addRequirement(boardId: \"" + board + "\", place: {}, input: {title: \"Drills\"}) { id } }",
                Map.of());
        return board;
    }

    private static void ownField(Visitor visitor, int row, String name, String value) {
        visitor.page().locator("[name=ownName]").nth(row).fill(name);
        visitor.page().locator("[name=ownValue]").nth(row).fill(value);
    }

    private static void end(Visitor owner, String member) {
        owner.get("mutation { endSessions(member: \"" + member + "\") }", Map.of());
    }

    private static void back(Visitor owner, Visitor visitor, Page page, String mail, URI earlier, Pattern there) {
        visitor.page().getByLabel("Mail address").fill(mail);
        visitor.press("Send me a link");
        visitor.page().waitForURL("**/sign-in/sent");
        page.navigate(owner.linkAfter(earlier, mail).toString());
        page.locator("main button").first().click();
        page.waitForURL(there);
    }

    private static List<String> names(Visitor visitor, String script) {
        return ((List<?>) visitor.page().evaluate(script))
                .stream().map(String::valueOf).toList();
    }

    private static int kept(Page page) {
        return ((Number) page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('hf-kept')).length"))
                .intValue();
    }

    private static String invite(Visitor owner, String name, String mail, String grant) {
        return owner.get(
                        "mutation { inviteMember(input: {name: \"" + name + "\", mail: \"" + mail + "\", grants: ["
                                + grant + "]}) { id } }",
                        Map.of())
                .getJsonObject("inviteMember")
                .getString("id");
    }
}
