package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** A token made on a page lets a program call the API, until it is revoked there. */
@WholeTest
class TokenIT {

    @Test
    void letsAProgramInUntilItIsRevoked(HoldfastProcess holdfast, @Owner Visitor owner) throws IOException {
        owner.open("/me/tokens");
        owner.page().getByLabel("What it is for").fill("Nightly export");
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Make a token");
        String secret = owner.page().locator("#secret").inputValue();
        assertThat(secret).matches("hfp_[0-9A-Za-z]{36}");
        assertThat(owner.page().getByRole(AriaRole.MAIN).innerText()).contains("Nightly export", "never");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("token-made");

        assertThat(call(holdfast, secret, "{ me { name } }").body()).contains("Olive Owner");
        assertThat(call(holdfast, secret, "mutation { registerSite(input: {name: \"No\"}) { id } }")
                        .body())
                .contains("access-refused");
        assertThat(call(holdfast, "hfp_" + "0".repeat(36), "{ me { name } }").statusCode())
                .isEqualTo(401);

        int rows = owner.page().locator("main tbody tr").count();
        owner.page().reload();
        assertThat(owner.page().content()).doesNotContain(secret);
        assertThat(owner.page().locator("#secret").count()).isZero();
        assertThat(owner.page().locator("main tbody tr").count()).isEqualTo(rows);
        assertThat(owner.page().getByRole(AriaRole.MAIN).innerText()).contains("Nightly export", "valid", "just now");
        owner.takePictures("tokens");
        owner.page()
                .getByText("Revoke", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        owner.press("Revoke now");
        owner.page().waitForURL(holdfast.uri("/me/tokens").toString());
        HttpResponse<String> refused = call(holdfast, secret, "{ me { name } }");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("token-refused");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(owner.get("{ activity(first: 20) { nodes { kind } } }", Map.of())
                        .toString())
                .contains("token-made", "token-used-from-new-place", "token-revoked", "token-refused");
    }

    @Test
    void takesSeveralRolesAndIsFoundAgain(HoldfastProcess holdfast, @Owner Visitor owner) throws IOException {
        owner.get("mutation { registerSite(input: {name: \"Several Quay\"}) { id } }", Map.of());
        owner.open("/me/tokens");
        owner.page().getByLabel("What it is for").fill("Quay gauge");
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Add another role");
        assertThat(owner.page().locator("#make .chosen").innerText()).contains("Viewer: The whole organisation");
        assertThat(owner.page().getByLabel("What it is for").inputValue()).isEqualTo("Quay gauge");
        assertThat(focused(owner)).isEqualTo("role");
        owner.page().getByLabel("Another role").selectOption("EDITOR");
        owner.page().locator("#where").selectOption("SITE");
        owner.page().locator("#site").fill("No such place");
        owner.press("Add another role");
        assertThat(owner.page().locator("#site-problem").innerText()).isNotBlank();
        assertThat(owner.page().locator("#make .chosen li").count()).isEqualTo(1);
        owner.page().locator("#site").fill("Several Quay");
        owner.press("Add another role");
        assertThat(owner.page().locator("#make .chosen").innerText()).contains("Editor: Several Quay");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("token-several-roles");
        owner.page().getByText("Leave out").first().click();
        owner.page()
                .waitForCondition(() -> owner.page().locator("#make .chosen li").count() == 1);
        assertThat(focused(owner)).isEqualTo("role");
        owner.page().getByLabel("What it is for").press("Enter");
        owner.page().locator("#secret").waitFor();
        assertThat(focused(owner)).isEqualTo("secret");
        String secret = owner.page().locator("#secret").inputValue();
        assertThat(call(holdfast, secret, "{ me { name } }").statusCode()).isEqualTo(200);
        assertThat(owner.get(
                                "{ ownTokens(filter: {text: \"GAUGE\"}) { totalCount { value } nodes { grants { role } } } }",
                                Map.of())
                        .toString())
                .contains("\"value\":1")
                .containsOnlyOnce("\"role\"");

        owner.open("/me/tokens?q=quay&state=live");
        assertThat(owner.page().locator("#token-list").innerText()).contains("Quay gauge", "1 token");
        owner.page().getByLabel("Search by name").fill("nothing is called so");
        owner.page().getByText("No token matches").first().waitFor();
        owner.page().getByText("Show all").click();
        owner.page().getByText("Quay gauge").waitFor();
        String me = owner.get("{ me { id } }", Map.of()).getJsonObject("me").getString("id");
        owner.open("/access/members/" + me);
        assertThat(owner.page().getByRole(AriaRole.MAIN).innerText())
                .contains("Programs that act for them", "Quay gauge");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("access-member-tokens");
    }

    @Test
    void letsAServiceInUnderItsOwnName(HoldfastProcess holdfast, @Owner Visitor owner) throws IOException {
        owner.open("/tokens");
        owner.page().getByLabel("What it is for").fill("Site master data");
        owner.page().locator("#role").selectOption("EDITOR");
        owner.page().locator("#where").selectOption("ORGANISATION");
        owner.press("Make a token");
        String secret = owner.page().locator("#secret").inputValue();
        assertThat(secret).startsWith("hfs_");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        assertThat(call(holdfast, secret, "mutation { registerSite(input: {name: \"From outside\"}) { name } }")
                        .body())
                .contains("From outside");
        HttpResponse<String> brought = Http.send(HttpRequest.newBuilder(holdfast.uri("/import-files?name=sites.csv"))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded") // as curl calls every body
                .POST(HttpRequest.BodyPublishers.ofString("name\nQuay\n")));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        assertThat(owner.get("{ activity(first: 20) { nodes { actorName origin kind } } }", Map.of())
                        .toString())
                .contains("{\"actorName\":\"Site master data\",\"origin\":\"TOKEN\",\"kind\":\"site-registered\"}");
    }

    /** Where somebody goes on typing. */
    private static String focused(Visitor visitor) {
        return String.valueOf(visitor.page().evaluate("document.activeElement.id"));
    }

    private static HttpResponse<String> call(HoldfastProcess holdfast, String secret, String query) throws IOException {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        return Http.send(HttpRequest.newBuilder(holdfast.uri("/graphql"))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
