package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** Coming in and going, members and what they may do, as people do it in a browser. */
@WholeTest
class IdentityIT {

    @Test
    void invitesSomebodyWhoComesAndMayOnlyRead(HoldfastProcess holdfast, @Owner Visitor owner, Visitor vera)
            throws IOException {
        invite(owner, "Vera Viewer", "vera@example.com");
        URI link = owner.linkTo("vera@example.com");

        for (int scan = 0; scan < 3; scan++) {
            assertThat(Http.get(link).statusCode()).isEqualTo(200);
        }
        vera.open(link);
        vera.press("Join");
        vera.page().waitForURL(holdfast.uri("/").toString());
        assertThat(vera.page().title()).contains("Vera Viewer");

        assertThat(vera.open("/members").status()).isEqualTo(403);
        assertThat(vera.open("/outbox").status()).isEqualTo(403);
        for (String path : List.of("/teams", "/teams/new", "/roles", "/roles/new", "/access", "/access.csv")) {
            assertThat(vera.open(path).status()).as(path).isEqualTo(403);
        }
        vera.open("/activity");
        assertThat(vera.page().getByRole(AriaRole.MAIN).innerText())
                .contains("Vera Viewer accepted the invitation", "invited Vera Viewer")
                .doesNotContain("invitation:");
        vera.open("/organisation");
        assertThat(vera.page().getByRole(AriaRole.BUTTON, named("Save")).count())
                .isZero();
        assertThat(vera.ask(
                                "mutation { describeOrganisation(version: 1, organisation: \"X\", currency: \"EUR\","
                                        + " timeZone: \"UTC\") { id } }",
                                Map.of())
                        .getValue("/errors/0/extensions/code"))
                .hasToString("\"access-refused\"");
    }

    @Test
    void takesALinkOnce(HoldfastProcess holdfast, @Owner Visitor owner, Visitor first, Visitor second) {
        invite(owner, "Una Once", "una@example.com");
        URI link = owner.linkTo("una@example.com");
        first.open(link);
        first.press("Join");
        first.page().waitForURL(holdfast.uri("/").toString());

        second.open(link);
        assertThat(second.page().getByRole(AriaRole.MAIN).innerText()).contains("used");
        assertThat(second.page().getByRole(AriaRole.BUTTON, named("Join")).count())
                .isZero();
        second.findsNoBarrier();
    }

    @Test
    void signsInOnlyInTheBrowserThatAsked(
            HoldfastProcess holdfast, @Owner Visitor owner, Visitor asking, Visitor other) {
        ask(asking, "owner@example.com");
        URI link = owner.linkTo("owner@example.com");

        other.open(link);
        assertThat(other.main()).contains("Opened in another browser", "Ask for a new link");
        assertThat(other.page().getByRole(AriaRole.BUTTON, named("Sign in")).count())
                .isZero();

        asking.open(link);
        asking.press("Sign in");
        asking.page().waitForURL(holdfast.uri("/members").toString());
        assertThat(asking.page().title()).contains("Members");
    }

    @Test
    void answersUnknownAddressesLikeKnownOnes(Visitor known, Visitor unknown) {
        ask(known, "owner@example.com");
        ask(unknown, "nobody@example.com");
        assertThat(unknown.page().getByRole(AriaRole.MAIN).innerText())
                .isEqualTo(known.page().getByRole(AriaRole.MAIN).innerText());
        unknown.findsNoBarrier();
    }

    @Test
    void tellsWhatIsWrongWithAnAddressAtItsField(Visitor stranger) {
        stranger.open("/sign-in");
        stranger.page().getByLabel("Mail address").fill("not an address");
        stranger.press("Send me a link");
        assertThat(stranger.page().locator("#mail-problem").innerText()).isNotBlank();
        assertThat(stranger.page().locator("#mail").getAttribute("aria-invalid"))
                .isEqualTo("true");
        stranger.findsNoBarrier();
    }

    @Test
    void letsNobodyInAndLeadsBack(HoldfastProcess holdfast, Visitor stranger) throws IOException {
        stranger.open("/members?q=a");
        assertThat(stranger.page().url()).endsWith("/sign-in?return=%2Fmembers%3Fq%3Da");
        var answer = Http.send(HttpRequest.newBuilder(holdfast.uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ me { id } }\"}")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("not-signed-in");
        assertThat(Http.get(holdfast.uri("/sign-in/..;/members")).statusCode()).isNotEqualTo(200);
    }

    @Test
    void endsTheWorkOfWhoIsShutOut(HoldfastProcess holdfast, @Owner Visitor owner, Visitor sam) {
        invite(owner, "Sam Shut", "sam@example.com");
        String address = owner.page().url();
        sam.open(owner.linkTo("sam@example.com"));
        sam.press("Join");
        sam.page().waitForURL(holdfast.uri("/").toString());
        assertThat(sam.open("/me").status()).isEqualTo(200);

        owner.open(URI.create(address));
        owner.press("Shut out");
        owner.page().locator("#suspend-yes").click();
        owner.page().waitForURL(address);

        sam.open("/me");
        assertThat(sam.page().url()).contains("/sign-in");
    }

    @Test
    void endsASessionBySigningOut(HoldfastProcess holdfast, @Owner Visitor owner, Visitor lea) {
        invite(owner, "Lea Leaves", "lea@example.com");
        lea.open(owner.linkTo("lea@example.com"));
        lea.press("Join");
        lea.page().waitForURL(holdfast.uri("/").toString());
        lea.page().locator(".bar-button").click();
        lea.press("Sign out");
        lea.page().waitForURL(holdfast.uri("/sign-in").toString());
        lea.open("/me");
        assertThat(lea.page().url()).contains("/sign-in");
    }

    @Test
    void endsASessionInAnotherBrowser(HoldfastProcess holdfast, @Owner Visitor owner, Visitor here, Visitor there) {
        invite(owner, "Mona Many", "mona@example.com");
        String address = owner.page().url();
        URI invitation = owner.linkTo("mona@example.com");
        here.open(invitation);
        here.press("Join");
        here.page().waitForURL(holdfast.uri("/").toString());
        ask(there, "mona@example.com");
        there.open(owner.linkAfter(invitation, "mona@example.com"));
        there.press("Sign in");
        there.page().waitForURL(holdfast.uri("/members").toString());

        here.open("/me/sessions");
        assertThat(here.page().getByRole(AriaRole.ROW).count()).isEqualTo(3);
        assertThat(here.page().getByRole(AriaRole.MAIN).innerText())
                .contains("Chrome on Linux", "127.0.0.1", "(this browser)");
        here.findsNoBarrier();
        here.seesNoSidewaysScrolling();
        here.takePictures("sessions");
        here.press("End");
        here.page().waitForURL(holdfast.uri("/me/sessions").toString());
        there.open("/me");
        assertThat(there.page().url()).contains("/sign-in");
        assertThat(here.open("/me").status()).isEqualTo(200);

        owner.open(URI.create(address + "/sessions"));
        assertThat(owner.page().getByRole(AriaRole.ROW).count()).isEqualTo(2);
        owner.press("End all");
        owner.page().locator("#end-all-yes").click();
        owner.page().waitForURL(address + "/sessions");
        here.open("/me");
        assertThat(here.page().url()).contains("/sign-in");
    }

    @Test
    void grantsOnASiteAndTakesBack(@Owner Visitor owner) {
        String site = owner.get(
                        "mutation { registerSite(input: {name: \"Identity Plant\", code: \"IDP-1\"}) { id } }",
                        Map.of())
                .getJsonObject("registerSite")
                .getString("id");
        assertThat(site).hasSize(26);
        invite(owner, "Gus Granted", "gus@example.com");
        String address = owner.page().url();
        owner.page().locator("#add").click();
        assertThat(owner.page().locator("#role-problem").innerText()).isNotBlank();
        assertThat(owner.page().locator("#where-problem").innerText()).isNotBlank();
        owner.findsNoBarrier();
        owner.page().getByLabel("Role").selectOption("EDITOR");
        owner.page().locator("#where").selectOption("SITE");
        owner.page().locator("#site").fill("IDP-1");
        owner.page().locator("#add").click();
        owner.page().waitForURL(address);
        assertThat(owner.page().getByRole(AriaRole.MAIN).innerText()).contains("Identity Plant and all below it");
        owner.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Identity Plant"))
                .locator("summary")
                .click();
        owner.press("Withdraw now");
        owner.page().waitForURL(address);
        assertThat(owner.page().getByRole(AriaRole.MAIN).innerText())
                .contains("Withdrawn: Editor, Identity Plant and all below it");
        assertThat(owner.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Identity Plant"))
                        .count())
                .isZero();
    }

    @Test
    void keepsTheLastOwner(@Owner Visitor owner) {
        JsonObject me = owner.get("{ me { id } }", Map.of()).getJsonObject("me");
        owner.open("/members/" + me.getString("id"));
        assertThat(owner.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Shut out"))
                        .count())
                .as("nobody shuts themselves out")
                .isZero();
        int version = owner.get("query($id: ID!) { member(id: $id) { version } }", Map.of("id", me.getString("id")))
                .getJsonObject("member")
                .getInt("version");
        assertThat(owner.ask(
                                "mutation($id: ID!, $v: Int!) { suspendMember(id: $id, version: $v) { id } }",
                                Map.of("id", me.getString("id"), "v", version))
                        .toString())
                .contains("member-last-owner");
        assertThat(owner.open("/me").status()).isEqualTo(200);
    }

    @Test
    void showsPagesThatEverybodyCanUse(@Owner Visitor owner) {
        String id = owner.get("{ me { id } }", Map.of()).getJsonObject("me").getString("id");
        for (String path :
                new String[] {"/members", "/members/invite", "/members/" + id, "/me", "/organisation", "/outbox"}) {
            Response answer = owner.open(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            owner.findsNoBarrier();
            owner.seesNoSidewaysScrolling();
            owner.takePictures("identity" + path.replace('/', '-').replace(id, "one"));
        }
    }

    @Test
    void keepsWhatIsTypedInAnyAlphabet(HoldfastProcess holdfast, @Owner Visitor owner) {
        String name = "Größe Œuvre Ελλάδα Łódź 東京 🔥";
        owner.open("/teams/new");
        owner.page().getByLabel("Name").fill(name);
        owner.press("Form the team");
        owner.page().waitForURL(Pattern.compile(".*/teams/[0-9A-Z]{26}$"));

        assertThat(owner.page().title()).startsWith(name);
    }

    private static void invite(Visitor owner, String name, String mail) {
        owner.open("/members/invite");
        owner.page().getByLabel("Mail address").fill(mail);
        owner.page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(name);
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Invite");
        owner.page().waitForURL(Pattern.compile(".*/members/[0-9A-Z]{26}$"));
    }

    private static void ask(Visitor visitor, String mail) {
        visitor.open("/members");
        visitor.page().getByLabel("Mail address").fill(mail);
        visitor.press("Send me a link");
        visitor.page().waitForURL("**/sign-in/sent");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
