package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** How pages look after those who use them: what was typed, what is asked first, and what narrow roles and long names meet. */
@WholeTest
class PeoplePagesIT {

    private static final Pattern FORM = Pattern.compile(".*/new$");
    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
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
        end(owner, member);
        kit.press("Register");
        kit.page().waitForURL("**/sign-in?**");
        assertThat(kit.main()).contains("What you typed there is kept in this browser");
        back(owner, kit, kit.page(), mail, first, FORM);
        assertThat(kit.page().locator("#name").inputValue()).isEmpty();
        assertThat(kit.main()).contains("What you typed here when your session ended is kept.");
        kit.findsNoBarrier();
        kit.takePictures("typing-kept");
        kit.press("Put it back");
        assertThat(kit.page().locator("#name").inputValue()).isEqualTo("Half a mill");
        assertThat(kit.page().locator("#city").inputValue()).isEqualTo("Riverside");
        assertThat(kit.page().evaluate("document.activeElement.form?.id")).isEqualTo("site");
        kit.press("Register");
        kit.page().waitForURL(Pattern.compile(".*/sites/[0-9A-Z]{26}$"));
        assertThat(kept(kit.page())).isZero();
        kit.open("/sites/new");
        assertThat(kit.main()).doesNotContain("is kept");
    }

    /** A link in a mail opens another tab; secrets are kept in none. */
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
        other.getByText("What you typed here when your session ended is kept.").waitFor();
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
        assertThat(bea.main()).contains("What you typed here when your session ended is kept.");
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
        assertThat(owner.page().locator("#people-problem").innerText())
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
