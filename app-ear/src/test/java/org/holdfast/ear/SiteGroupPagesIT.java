package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** A site group from its making to its removal, as who looks after people uses it. */
@WholeTest
class SiteGroupPagesIT {

    private static final Pattern GROUP = Pattern.compile(".*/site-groups/[0-9A-Z]{26}$");

    @Test
    void givesAndTakesWhatIsGrantedOnItSiteBySite(HoldfastProcess holdfast, @Owner Visitor owner, Visitors visitors) {
        made(owner, "mutation { registerSite(input: {name: \"Bakery North\", code: \"BN-1\"}) { id } }");
        made(owner, "mutation { registerSite(input: {name: \"Bakery South\", code: \"BS-1\"}) { id } }");
        String person = made(
                owner,
                "mutation { inviteMember(input: {name: \"Greta Group\", mail: \"greta@example.com\", grants: []}) { id } }");
        Visitor greta = visitors.stranger(holdfast.uri("/"));
        greta.signIn(owner.linkTo("greta@example.com"));
        assertThat(sites(greta)).doesNotContain("Bakery");

        owner.open("/site-groups/new");
        owner.page().locator("#name").fill("Bakeries");
        owner.press("Make the group");
        owner.page().waitForURL(GROUP);
        String group = owner.page().url();
        putIn(owner, group);
        grant(owner, person);
        assertThat(sites(greta)).contains("Bakery North", "Bakery South");

        sure(owner, "Take out Bakery South", group);
        assertThat(owner.page().locator("main table").first().innerText())
                .contains("Bakery North")
                .doesNotContain("Bakery South");
        assertThat(sites(greta)).contains("Bakery North").doesNotContain("Bakery South");

        owner.page().navigate(group);
        remove(owner);
        assertThat(owner.page().getByRole(AriaRole.ALERT).first().innerText())
                .contains("Something is granted on it", "Members to whom something is granted on this group: 1");
        String page = holdfast.uri("/members/" + person).toString();
        sure(owner, "Withdraw Viewer, The site group Bakeries", page);
        assertThat(owner.main()).contains("Nothing was granted yet");
        assertThat(sites(greta)).doesNotContain("Bakery");

        owner.page().navigate(group);
        remove(owner);
        owner.page().waitForURL(holdfast.uri("/site-groups").toString());
        assertThat(owner.page().navigate(group).status()).isEqualTo(404);
    }

    /** One by a part of its name and the keyboard, one by its code. */
    private static void putIn(Visitor owner, String group) {
        owner.page().locator("#parent").pressSequentially("bakery");
        owner.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Bakery North"))
                .waitFor();
        owner.page().keyboard().press("ArrowDown");
        owner.page().keyboard().press("Enter");
        owner.page().getByLabel("Or many, by their codes").fill("bs-1");
        owner.press("Put in");
        owner.page().waitForURL(group);
        assertThat(owner.main()).contains("Bakery North", "Bakery South");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("site-group-filled");
        owner.page().setViewportSize(360, 800);
        assertThat(top(owner, "Put sites in")).isLessThan(top(owner, "Sites in it"));
        owner.page().setViewportSize(1280, 800);
    }

    private static void grant(Visitor owner, String person) {
        owner.open("/members/" + person);
        owner.page().getByLabel("Role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("GROUP");
        owner.page().locator("#group").pressSequentially("baker");
        owner.page().locator("#group-options [role=option]").waitFor();
        owner.page().keyboard().press("ArrowDown");
        owner.page().keyboard().press("Enter");
        assertThat(owner.page().locator("#group").inputValue()).isEqualTo("Bakeries");
        owner.findsNoBarrier();
        owner.page().locator("#add").click();
        owner.page().waitForURL(Pattern.compile(".*/members/" + person));
        assertThat(owner.main()).contains("Viewer", "The site group Bakeries");
    }

    /** Asked with the keyboard alone, left once, and done; what is asked can be read and used by everybody. */
    private static void sure(Visitor owner, String name, String page) {
        owner.page().navigate(page);
        Locator button = owner.page().locator("summary[aria-label='" + name + "']");
        Locator question = owner.page().locator("details.sure[open] > p");
        button.focus();
        owner.page().keyboard().press("Enter");
        assertThat(question.innerText()).contains("at once");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures(name.replaceAll("[^A-Za-z]+", "-"));
        owner.page().keyboard().press("Escape");
        assertThat(question.count()).isZero();
        owner.page().keyboard().press("Enter");
        owner.page().keyboard().press("Tab");
        owner.page().keyboard().press("Enter");
        owner.page().waitForURL(page);
        button.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void remove(Visitor owner) {
        owner.press("Remove");
        owner.page().locator("#remove-yes").click();
    }

    private static double top(Visitor visitor, String heading) {
        return visitor.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                .boundingBox()
                .y;
    }

    private static String sites(Visitor visitor) {
        visitor.open("/sites");
        return visitor.main();
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
