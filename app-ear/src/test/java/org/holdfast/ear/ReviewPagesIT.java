package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** An access review from its opening to its proof, as who looks after people works through it. */
@WholeTest
class ReviewPagesIT {

    private static final Pattern REVIEW = Pattern.compile(".*/reviews/[0-9A-Z]{26}$");

    @Test
    void isFoundByItsNameAndByHowFarItIs(@Owner Visitor owner) {
        for (String name : new String[] {"Quarter of the mills", "Quarter of the quays"}) {
            owner.open("/reviews/new");
            owner.page().locator("#name").fill(name);
            owner.page().locator("#due").fill("2099-12-31");
            owner.page().locator("#where").selectOption("ORGANISATION");
            owner.press("Open the review");
            owner.page().waitForURL(REVIEW);
        }
        owner.open("/reviews?q=QUARTER");
        assertThat(owner.main()).contains("Quarter of the mills", "Quarter of the quays", "2 reviews");
        owner.page().getByLabel("Search by name or by what it is of").fill("of the mills");
        owner.page()
                .locator("main .count", new Page.LocatorOptions().setHasText(Pattern.compile("^1 review$")))
                .waitFor();
        assertThat(owner.main()).contains("Quarter of the mills").doesNotContain("Quarter of the quays");
        owner.open("/reviews?q=quarter&state=closed");
        assertThat(owner.main()).contains("No review matches");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
    }

    @Test
    void confirmsAndWithdrawsLinesAndKeepsTheProof(HoldfastProcess holdfast, @Owner Visitor owner) {
        invite(owner, "Rita Kept", "rita@example.com", "VIEWER");
        String rolf = invite(owner, "Rolf Gone", "rolf@example.com", "EDITOR");
        owner.open("/reviews/new");
        owner.page().locator("#name").fill("Access in spring");
        owner.page().locator("#due").fill("2099-12-31");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Open the review");
        owner.page().waitForURL(REVIEW);
        String review = owner.page().url().substring(owner.page().url().indexOf("/reviews/"));

        owner.open(review + "?q=Olive");
        assertThat(owner.main()).contains("Olive Owner", "your own");
        assertThat(owner.page().locator("input[name=line], details.sure").count())
                .isZero();

        confirm(owner, review);
        withdraw(owner, review);
        assertThat(owner.get("{ member(id: \"" + rolf + "\") { grants { roleName } } }", Map.of())
                        .getJsonObject("member")
                        .getJsonArray("grants"))
                .isEmpty();

        owner.open(review);
        assertThat(owner.main()).contains("1 confirmed, 1 withdrawn");
        owner.press("Close the review");
        owner.page().locator("#close-yes").click();
        owner.page().waitForURL(holdfast.uri(review).toString());
        assertThat(owner.main()).contains("Closed by Olive Owner");
        owner.open(review + "?q=Rita");
        assertThat(owner.page().locator("input[name=line], details.sure").count())
                .isZero();
        assertThat(owner.page()
                        .getByText("Close the review", new Page.GetByTextOptions().setExact(true))
                        .count())
                .isZero();
        owner.takePictures("review-closed");
        assertThat(owner.fetch("/reviews.csv?id=" + review.substring("/reviews/".length()))
                        .text())
                .containsPattern(
                        "member,Rita Kept,rita@example.com,Viewer,The whole organisation,.*,confirmed,Knows the place,Olive Owner,")
                .containsPattern(
                        "member,Rolf Gone,rolf@example.com,Editor,The whole organisation,.*,withdrawn,,Olive Owner,")
                .containsPattern("member,Olive Owner,owner@example.com,Owner,The whole organisation,.*,open,");
    }

    /** It is of one thing, which has to be said; what was filled in for another choice is not shown and does not count. */
    @Test
    void isOfOneThingThatIsSaid(@Owner Visitor owner) {
        String team = owner.get("mutation { formTeam(input: {name: \"Dock crew\"}) { id } }", Map.of())
                .getJsonObject("formTeam")
                .getString("id");
        owner.get(
                "mutation { changeTeamGrants(id: \"" + team + "\", version: 1, grants: [{role: VIEWER}]) { id } }",
                Map.of());
        owner.open("/reviews/new");
        owner.page().locator("#name").fill("Of the crew");
        owner.page().locator("#due").fill("2099-12-31");
        owner.press("Open the review");
        assertThat(owner.page().locator("#where-problem").innerText()).isNotBlank();
        owner.findsNoBarrier();
        owner.page().locator("#where").selectOption("SITE");
        owner.page().locator("#site").fill("Nowhere at all");
        owner.press("Open the review");
        assertThat(owner.page().locator("#site-problem").innerText()).contains("Nowhere at all");
        owner.takePictures("review-new");
        owner.page().locator("#where").selectOption("TEAM");
        assertThat(owner.page().locator("#site").isVisible()).isFalse();
        owner.press("Open the review");
        assertThat(owner.page().locator("#team-problem").innerText()).isNotBlank();
        owner.page().locator("#team").selectOption(team);
        owner.press("Open the review");
        owner.page().waitForURL(REVIEW);
        assertThat(owner.main()).contains("The team Dock crew", "1 grant:");
    }

    /** Who is named finds it where they begin, and what is done with the lines is at hand however many there are. */
    @Test
    void waitsForItsReviewerOnTheStartPage(@Owner Visitor owner, Visitor rona) {
        String reviewer = invite(owner, "Rona Reviewer", "rona@example.com", "VIEWER");
        for (int number = 0; number < 12; number++) {
            invite(owner, "Held By Somebody " + number, "held" + number + "@example.com", "VIEWER");
        }
        rona.signIn(owner.linkTo("rona@example.com"));
        assertThat(rona.main()).doesNotContain("asks you to decide");
        owner.get(
                "mutation { openAccessReview(input: {name: \"Rona's turn\", scope: ORGANISATION, due: \"2099-12-31\","
                        + " reviewers: [\"" + reviewer + "\"]}) { id } }",
                Map.of());
        rona.open("/");
        assertThat(rona.main()).contains("1 access review asks you to decide", "Rona's turn", "until 31 Dec 2099");
        rona.findsNoBarrier();
        rona.takePictures("home-review");
        owner.open("/");
        assertThat(owner.main()).contains("you to decide");
        rona.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rona's turn"))
                .click();
        rona.page().waitForURL(REVIEW);
        for (int[] size : new int[][] {{1280, 740}, {1280, 640}, {360, 740}, {360, 640}}) {
            rona.page().setViewportSize(size[0], size[1]);
            rona.page().evaluate("scrollTo(0, 0)");
            assertThat(bottom(rona, "#confirm")).as("at %s", size).isBetween(0, size[1]);
            if (size[0] == 360) {
                assertThat(bottom(rona, ".decide-bar")).isLessThanOrEqualTo(top(rona, "nav.rail"));
            }
            seesWhatHasTheFocus(rona);
            staysWhereItIsWhenACommentIsTyped(rona);
        }
        rona.seesNoSidewaysScrolling();
        rona.findsNoBarrier();
        rona.takePictures("review-deciding");
    }

    /** From the first box to the last row, by Tab: nothing that has the focus lies under the bar. */
    private static void seesWhatHasTheFocus(Visitor visitor) {
        visitor.page().locator("input[name=line]").first().focus();
        int seen = 0;
        while (visitor.page().locator("#deciding tbody :focus").count() == 1) {
            assertThat(bottom(visitor, ":focus")).isLessThanOrEqualTo(top(visitor, ".decide-bar"));
            visitor.page().keyboard().press("Tab");
            seen++;
        }
        assertThat(seen).isGreaterThan(24);
    }

    private static void staysWhereItIsWhenACommentIsTyped(Visitor visitor) {
        visitor.page().evaluate("scrollTo(0, document.querySelector('#deciding').offsetTop)");
        Object before = visitor.page().evaluate("scrollY");
        visitor.page().locator("#comment").click();
        visitor.page().keyboard().type("Fine");
        assertThat(visitor.page().evaluate("scrollY"))
                .as("at %s", visitor.page().viewportSize().width)
                .isEqualTo(before);
        visitor.page().locator("#comment").clear();
    }

    private static int bottom(Visitor visitor, String part) {
        return edge(visitor, part, "bottom");
    }

    private static int top(Visitor visitor, String part) {
        return edge(visitor, part, "top");
    }

    private static int edge(Visitor visitor, String part, String edge) {
        return ((Number) visitor.page()
                        .evaluate(
                                "([part, edge]) => Math.floor(document.querySelector(part).getBoundingClientRect()[edge])",
                                new String[] {part, edge}))
                .intValue();
    }

    private static void confirm(Visitor owner, String review) {
        owner.open(review + "?q=Rita");
        owner.press("Confirm those chosen");
        assertThat(owner.page().getByRole(AriaRole.ALERT).first().innerText()).isNotBlank();
        owner.open(review + "?q=Rita");
        owner.page().locator("input[name=line]").check();
        owner.page().getByLabel("Comment").fill("Knows the place");
        owner.press("Confirm those chosen");
        owner.page().waitForURL(Pattern.compile(".*\\?q=Rita$"));
        assertThat(owner.main()).contains("confirmed", "“Knows the place”");
    }

    private static void withdraw(Visitor owner, String review) {
        owner.open(review + "?q=Rolf");
        owner.page().locator("details.sure > summary").press("Enter");
        assertThat(owner.page().locator("details.sure > p").innerText())
                .contains("Rolf Gone loses this at once: Editor. Where: The whole organisation.");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("review-withdrawing");
        owner.press("Withdraw now");
        owner.page().waitForURL(Pattern.compile(".*\\?q=Rolf$"));
        assertThat(owner.main()).contains("withdrawn", "is gone");
    }

    private static String invite(Visitor owner, String name, String mail, String role) {
        return owner.get(
                        "mutation { inviteMember(input: {name: \"" + name + "\", mail: \"" + mail
                                + "\", grants: [{role: " + role + "}]}) { id } }",
                        Map.of())
                .getJsonObject("inviteMember")
                .getString("id");
    }
}
