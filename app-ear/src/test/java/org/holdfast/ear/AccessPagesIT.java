package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** Teams, roles and explanations, as people who look after people use them. */
@WholeTest
class AccessPagesIT {

    private static final Pattern TEAM = Pattern.compile(".*/teams/[0-9A-Z]{26}$");

    @Test
    void asksBeforeSomebodyComesIntoAStrongTeam(@Owner Visitor owner) {
        made(
                owner,
                "mutation { inviteMember(input: {name: \"Sam Strong\", mail: \"strong@example.com\", grants: []}) { id } }");
        formTeam(owner, "Directors");
        owner.page().getByLabel("Role").selectOption("ADMINISTRATOR");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.page().locator("#add").click();
        press(owner, "Grant now");
        owner.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Administrator"))
                .waitFor();
        owner.page().getByLabel("Find a member by name or mail address").fill("strong@");
        press(owner, "Find");
        owner.page().locator("#found summary").click();
        assertThat(main(owner)).contains("Sam Strong then decides who comes into the organisation");
        owner.findsNoBarrier();
        owner.takePictures("team-strong");
        press(owner, "Put in now");
        owner.page().getByText("Sam Strong is in the team").first().waitFor();
    }

    @Test
    void grantsThroughATeamAndExplainsIt(@Owner Visitor owner) {
        String person = made(
                owner,
                "mutation { inviteMember(input: {name: \"Tess Team\", mail: \"tess@example.com\", grants: []}) { id } }");
        formTeam(owner, "Night watch");
        String team = owner.page().url();
        owner.page().getByLabel("Role").selectOption("CONTRIBUTOR");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.page().getByLabel("Last day").fill("2099-12-31");
        owner.page().locator("#add").click();
        owner.page().waitForURL(team);
        assertThat(main(owner)).contains("Contributor", "The whole organisation");

        owner.page().getByLabel("Find a member by name or mail address").fill("tess");
        press(owner, "Find");
        press(owner, "Put in");
        owner.page().waitForURL(team);
        assertThat(main(owner)).contains("Tess Team");

        owner.open("/members/" + person);
        assertThat(main(owner)).contains("Night watch");
        owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Explain"))
                .click();
        assertThat(main(owner)).contains("Contributor", "the team Night watch", "Answer");

        owner.open(team.substring(team.indexOf("/teams/")));
        owner.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Tess Team"))
                .locator("summary")
                .click();
        press(owner, "Take out now");
        owner.page().waitForURL(team);
        assertThat(main(owner)).contains("Nobody is in the team yet");
    }

    /** A list is read again when a button of it is pressed, and whoever stands in it may sort elsewhere by then. */
    @Test
    void doesWhatAButtonNamesThoughTheListHasChanged(@Owner Visitor owner) {
        String meant = made(
                owner,
                "mutation { inviteMember(input: {name: \"Kim Meant\", mail: \"kim.meant@example.com\", grants: []}) { id } }");
        String other = made(
                owner,
                "mutation { inviteMember(input: {name: \"Zed Other\", mail: \"zed.kim@example.com\", grants: []}) { id } }");
        formTeam(owner, "Vault keys");
        String team = owner.page().url();
        owner.open(team.substring(team.indexOf("/teams/")) + "?who=kim");
        made(owner, "mutation { renameMember(id: \"" + other + "\", version: 1, name: \"Aaa Kim\") { id } }");
        row(owner, "Kim Meant")
                .getByText("Put in", new Locator.GetByTextOptions().setExact(true))
                .click();
        owner.page().waitForURL(team);
        assertThat(crew(owner, team)).isEqualTo("[{\"name\":\"Kim Meant\"}]");

        made(
                owner,
                "mutation { addTeamMember(team: \"" + team.replaceAll(".*/", "") + "\", member: \"" + other
                        + "\") { id } }");
        owner.open(team.substring(team.indexOf("/teams/")));
        row(owner, "Aaa Kim").locator("summary").click();
        made(owner, "mutation { renameMember(id: \"" + meant + "\", version: 2, name: \"Aaa\") { id } }");
        row(owner, "Aaa Kim").getByText("Take out now").click();
        owner.page().waitForURL(team);
        assertThat(crew(owner, team)).isEqualTo("[{\"name\":\"Aaa\"}]");
    }

    /** A form is sent to the address of its page, and that address may come from anybody. */
    @Test
    void pressesNoButtonThatAnAddressNames(@Owner Visitor owner) {
        String member = made(
                owner,
                "mutation { inviteMember(input: {name: \"Lea Left\", mail: \"lea.left@example.com\", grants: []}) { id } }");
        formTeam(owner, "Lured");
        String team = owner.page().url();
        String path = team.substring(team.indexOf("/teams/"));
        made(
                owner,
                "mutation { addTeamMember(team: \"" + path.replaceAll(".*/", "") + "\", member: \"" + member
                        + "\") { id } }");
        owner.open(path + "?crew=crew&row-take=" + member + "&remove-form=remove-form&remove-yes=x");
        owner.page().locator("#name").fill("Lured no more");
        press(owner, "Save");
        owner.page().waitForURL(team);
        assertThat(owner.page().title()).contains("Lured no more");
        assertThat(crew(owner, team)).contains("Lea Left");
    }

    @Test
    void makesARoleAndSaysWhoHasIt(HoldfastProcess holdfast, @Owner Visitor owner) {
        owner.open("/roles/new");
        owner.page().locator("#name").fill("Night porter");
        owner.page().getByLabel("See sites").check();
        press(owner, "Make the role");
        owner.page().waitForURL(holdfast.uri("/roles").toString());
        assertThat(main(owner)).contains("Night porter", "site.read");

        String role = owner.get("{ ownRoles(text: \"Night porter\") { nodes { id } } }", Map.of())
                .getValue("/ownRoles/nodes/0/id")
                .toString()
                .replace("\"", "");
        made(
                owner,
                "mutation { inviteMember(input: {name: \"Pat Porter\", mail: \"pat@example.com\","
                        + " grants: [{ownRoleId: \"" + role + "\"}]}) { id } }");
        owner.open("/roles/" + role);
        press(owner, "Remove");
        owner.page().locator("#remove-yes").click();
        assertThat(owner.page().getByRole(AriaRole.ALERT).first().innerText()).contains("Pat Porter");
        owner.open("/members?granted=" + role);
        assertThat(main(owner)).contains("Pat Porter").doesNotContain("tess@example.com");
    }

    @Test
    void takesEverythingAlongAsCsv(HoldfastProcess holdfast, @Owner Visitor owner) {
        String csv = owner.page()
                .context()
                .request()
                .get(holdfast.uri("/access.csv").toString())
                .text();
        assertThat(csv).contains("Member id,Name,Mail address,State,Role,Where", "Owner,The whole organisation");
    }

    @Test
    void takesWhatReachesOneThingAlongAsCsv(@Owner Visitor owner) {
        String site = made(owner, "mutation { registerSite(input: {name: \"Tabled Plant\"}) { id } }");
        owner.open("/access/sites/" + site);
        String address = owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("As CSV"))
                .getAttribute("href");
        APIResponse csv = owner.fetch(address);
        assertThat(csv.headers().get("content-disposition")).contains("access-site.csv");
        assertThat(csv.text())
                .contains(
                        "Member id,Name,Mail address,State,Role,Where",
                        ",Allows,Kind,Token,Last use,How",
                        "Owner,The whole organisation");
    }

    @Test
    void showsPagesThatEverybodyCanUse(@Owner Visitor owner) {
        String me = owner.get("{ me { id } }", Map.of()).getJsonObject("me").getString("id");
        String site = made(owner, "mutation { registerSite(input: {name: \"Explained Plant\"}) { id } }");
        String board = made(
                owner,
                "mutation { createBoard(input: {name: \"Explained\", scope: {wholeOrganisation: true}}) { id } }");
        formTeam(owner, "Pictured");
        String team = owner.page().url().replaceAll(".*/", "");
        String role = made(
                owner,
                "mutation { makeRole(input: {name: \"Pictured\", description: \"To be looked at\","
                        + " permissions: [\"site.read\", \"answer.write\"]}) { id } }");
        made(
                owner,
                "mutation { changeTeamGrants(id: \"" + team + "\", version: 1, grants: [{ownRoleId: \"" + role
                        + "\", siteId: \"" + site + "\"}, {role: APPROVER, boardId: \"" + board
                        + "\", until: \"2099-01-01T00:00:00Z\"}]) { id } }");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/teams", "teams");
        pages.put("/teams/new", "team-new");
        pages.put("/teams/" + team + "?who=e", "team");
        pages.put("/roles", "roles");
        pages.put("/roles/new", "role-new");
        pages.put("/roles/" + role, "role");
        pages.put("/access", "access");
        pages.put("/access/members/" + me, "access-member");
        pages.put("/access/sites/" + site, "access-site");
        pages.put("/access/boards/" + board, "access-board");
        pages.forEach((path, picture) -> {
            Response answer = owner.open(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            owner.findsNoBarrier();
            owner.seesNoSidewaysScrolling();
            owner.takePictures("people-" + picture);
        });
    }

    private static String crew(Visitor owner, String team) {
        return owner.get(
                        "query($id: ID!) { team(id: $id) { members { nodes { name } } } }",
                        Map.of("id", team.replaceAll(".*/", "")))
                .getValue("/team/members/nodes")
                .toString();
    }

    private static Locator row(Visitor owner, String text) {
        return owner.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void formTeam(Visitor owner, String name) {
        owner.open("/teams/new");
        owner.page().locator("#name").fill(name);
        press(owner, "Form the team");
        owner.page().waitForURL(TEAM);
    }

    private static String made(Visitor visitor, String mutation) {
        return visitor.get(mutation, Map.of())
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getString("id");
    }

    private static String main(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.MAIN).innerText();
    }

    private static void press(Visitor visitor, String button) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
