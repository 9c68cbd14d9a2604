package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.holdfast.ear.fixture.BesideOthers;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.Waiting;
import org.holdfast.ear.fixture.WholeTest;
import org.holdfast.security.workos.StandInDirectory;
import org.holdfast.security.workos.StandInWorkos;
import org.holdfast.security.workos.StandInWorkos.Mood;
import org.holdfast.security.workos.StandInWorkos.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive and a stand-in of WorkOS: whom the directory shuts out is out, pushed or not, and after a downtime. */
@WholeTest
@BesideOthers
class DirectoryIT {

    private static final String SECRET = "whsec_example";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Person BO = new Person("00u1", "bo@example.com", "Bo", "Example", "conn_1");

    @Test
    void letsTheDirectoryDecideWhoIsIn(@TempDir Path directory, Visitors visitors) throws Exception {
        try (StandInWorkos workos = new StandInWorkos()) {
            StandInDirectory there = workos.directory();
            workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
            workos.person(BO);
            String token;
            try (HoldfastProcess holdfast = start(directory, workos).ready()) {
                Visitor owner = visitors.stranger(holdfast.uri("/"));
                owner.becomeFirstOwner(holdfast.firstOwnerLink(), "Example Works", "Olive Owner", "owner@example.com");
                setUp(owner, there);
                Visitor bo = signIn(workos, holdfast, visitors);
                token = token(bo);
                shutOutByAPush(holdfast, there, bo, token);
                refuseWhatIsForged(holdfast, there, owner);
                answerWhatCannotBeRead(workos);
                letInAndShutOutWithoutAPush(holdfast, there, owner, token);
                keepTheLastOwner(there, owner);
                lookAtThePages(owner);
                assertThat(holdfast.output())
                        .noneSatisfy(line -> assertThat(line).contains(SECRET));
                there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "active");
                awaitToken(holdfast, token, 200);
            }
            there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "suspended");
            try (HoldfastProcess holdfast = start(directory, workos).ready()) {
                awaitToken(holdfast, token, 401);
            }
        }
    }

    private static void setUp(Visitor owner, StandInDirectory there) {
        owner.open("/directory");
        assertThat(owner.main()).contains("No directory yet", "Name your organisation at WorkOS");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("directory-empty");
        owner.get(
                "mutation { configureSingleSignOn(version: 0, provider: \"org_1\", newcomers: VIEWER) { version } }",
                Map.of());
        there.connect("directory_1", "org_1");
        there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "active");
        there.user("u2", "directory_1", "owner@example.com", "Olive", "Owner", "active");
        there.group("g1", "directory_1", "Night shift");
        there.crew("u1", "g1", true);
        owner.open("/directory");
        owner.press("Look for directories");
        await(() -> owner.get("{ directories { people { value } groups { value } toBeRead } }", Map.of())
                .toString()
                .contains("\"people\":{\"value\":2},\"groups\":{\"value\":1},\"toBeRead\":false"));
        assertThat(owner.get("{ teams(first: 5) { nodes { name keptByDirectory } } }", Map.of())
                        .toString())
                .contains("{\"name\":\"Night shift\",\"keptByDirectory\":true}");
    }

    private static Visitor signIn(StandInWorkos workos, HoldfastProcess holdfast, Visitors visitors) {
        Visitor bo = visitors.stranger(holdfast.uri("/")).alsoAt(workos.url());
        bo.open("/sign-in");
        bo.page().getByLabel("Mail address").fill("bo@example.com");
        bo.press("Continue");
        bo.page().getByLabel("Account").waitFor();
        bo.press("Sign in there");
        bo.page().waitForURL(holdfast.uri("/").toString());
        return bo;
    }

    private static String token(Visitor bo) {
        bo.open("/me/tokens");
        bo.page().getByLabel("What it is for").fill("Export");
        bo.page().locator("#role").selectOption("VIEWER");
        bo.page().locator("#where").selectOption("ORGANISATION");
        bo.press("Make a token");
        return bo.page().locator("#secret").inputValue();
    }

    /** The very next request is refused. */
    private static void shutOutByAPush(HoldfastProcess holdfast, StandInDirectory there, Visitor bo, String token)
            throws IOException {
        assertThat(call(holdfast, token)).isEqualTo(200);
        assertThat(bo.fetch("/sites").status()).isEqualTo(200);
        Map<String, Object> out = there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "suspended");
        assertThat(there.push(webhook(holdfast), SECRET, out, Instant.now())).isEqualTo(200);
        assertThat(bo.fetch("/sites").status()).isEqualTo(303);
        assertThat(call(holdfast, token)).isEqualTo(401);
        assertThat(there.push(webhook(holdfast), SECRET, out, Instant.now())).isEqualTo(200);
    }

    private static void refuseWhatIsForged(HoldfastProcess holdfast, StandInDirectory there, Visitor owner)
            throws IOException {
        Map<String, Object> in = there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "suspended");
        String body = there.text(in).replace("suspended", "active");
        Instant now = Instant.now();
        assertThat(StandInDirectory.push(webhook(holdfast), Optional.empty(), body))
                .isEqualTo(400);
        assertThat(there.push(webhook(holdfast), "another", in, now)).isEqualTo(400);
        assertThat(there.push(webhook(holdfast), SECRET, in, now.minusSeconds(600)))
                .isEqualTo(400);
        assertThat(StandInDirectory.push(webhook(holdfast), Optional.empty(), "x".repeat(300_000)))
                .isEqualTo(400);
        assertThat(Http.get(webhook(holdfast)).statusCode()).isEqualTo(405);
        assertThat(owner.get("{ activity(first: 50) { nodes { kind } } }", Map.of())
                        .toString())
                .contains("webhook-refused", "member-provisioned", "member-suspended", "directory-connected");
    }

    /** Whatever it answers, it is asked again. */
    private static void answerWhatCannotBeRead(StandInWorkos workos) {
        for (Mood mood : List.of(Mood.UNPROCESSABLE, Mood.BREAKING_OFF)) {
            int asked = workos.asked().size();
            workos.be(mood, 1);
            await(() -> workos.asked().size() > asked);
        }
    }

    private static void letInAndShutOutWithoutAPush(
            HoldfastProcess holdfast, StandInDirectory there, Visitor owner, String token) {
        there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "active");
        awaitToken(holdfast, token, 200);
        there.crew("u1", "g1", false);
        there.removeUser("u1");
        awaitToken(holdfast, token, 401);
        assertThat(owner.get("{ directories { people { value } } }", Map.of()).toString())
                .contains("\"value\":1");
    }

    private static void keepTheLastOwner(StandInDirectory there, Visitor owner) {
        there.user("u2", "directory_1", "owner@example.com", "Olive", "Owner", "inactive");
        await(() -> owner.get("{ directories { problems { code about } } }", Map.of())
                .toString()
                .contains("{\"code\":\"directory-last-owner\",\"about\":\"owner@example.com\"}"));
    }

    private static void lookAtThePages(Visitor owner) {
        owner.open("/directory");
        assertThat(owner.main()).contains("Staff directory", "okta scim v2.0", "The last owner stays", "Read again");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("directory");
        owner.open("/teams");
        owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Night shift"))
                .click();
        owner.page().getByText("A group of the directory").waitFor();
        assertThat(owner.main()).contains("Grant more").doesNotContain("Put somebody in");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("team-kept");
        owner.open("/activity");
        assertThat(owner.main()).contains("Staff directory", "wanted what was not done", "The last owner stays");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
    }

    private static void awaitToken(HoldfastProcess holdfast, String token, int status) {
        await(() -> {
            try {
                return call(holdfast, token) == status;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static void await(BooleanSupplier condition) {
        Waiting.until(condition, SOON, () -> "it did not come true within a minute");
    }

    private static int call(HoldfastProcess holdfast, String token) throws IOException {
        return Http.send(HttpRequest.newBuilder(holdfast.uri("/graphql"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ me { name } }\"}")))
                .statusCode();
    }

    private static URI webhook(HoldfastProcess holdfast) {
        return holdfast.uri("/webhooks/workos");
    }

    private static HoldfastProcess.Start start(Path directory, StandInWorkos workos) {
        return HoldfastProcess.on(directory).askingAt(workos).with("holdfast.workos.webhook-secret", SECRET);
    }
}
