package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.holdfast.security.workos.StandInWorkos;
import org.holdfast.security.workos.StandInWorkos.Mood;
import org.holdfast.security.workos.StandInWorkos.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, the SDK in it, and a stand-in of WorkOS with a login page: everything that people do with single sign-on. */
@WholeTest
class SignOnIT {

    private static final Person BO = new Person("00u1", "bo@example.com", "Bo", "Example", "conn_1");
    private static final String FORGED = "A".repeat(43);

    @Test
    void signsPeopleInThroughTheirProviderAndNobodyElse(@TempDir Path directory, Visitors visitors) throws Exception {
        try (StandInWorkos workos = new StandInWorkos();
                HoldfastProcess holdfast = start(directory, workos).ready()) {
            workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
            workos.connection("conn_2", "org_1", "GenericOIDC", "inactive", "example.net");
            workos.connection("conn_3", "org_1", "EntraIdOIDC", "draft");
            workos.person(BO);
            Visitor owner = visitors.stranger(holdfast.uri("/"));
            owner.becomeFirstOwner(holdfast.firstOwnerLink(), "Example Works", "Olive Owner", "owner@example.com");

            setUp(owner, holdfast);
            URI callback = signOn(workos, holdfast, visitors);
            refuseWhatIsForged(workos, holdfast, visitors, callback);
            enforce(owner, holdfast, visitors, workos);
            signOutThereToo(workos, holdfast, visitors);
            surviveABrokenProvider(workos, holdfast, visitors, owner);

            tellsOwnersWhy(owner);
            assertThat(owner.get("{ activity(first: 50) { nodes { kind } } }", Map.of())
                            .toString())
                    .contains(
                            "sign-on-configured",
                            "member-came",
                            "identity-linked",
                            "signed-on",
                            "sign-on-refused",
                            "sign-on-enforced");
            end(owner, holdfast, visitors);
            assertThat(holdfast.output())
                    .noneSatisfy(line -> assertThat(line).contains(StandInWorkos.API_KEY))
                    .noneSatisfy(line -> assertThat(line).contains("bo@example.com"));
        }
    }

    private static void setUp(Visitor owner, HoldfastProcess holdfast) {
        owner.open("/single-sign-on");
        assertThat(owner.main()).contains(holdfast.uri("/sign-in/callback").toString());
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("sign-on-empty");
        owner.page().getByLabel("Organisation id").fill("org_1");
        owner.page().getByLabel("Somebody who was not invited").selectOption("VIEWER");
        owner.page().getByLabel("Groups of the directory").fill("Engineering");
        owner.press("Save and read connections");
        assertThat(owner.main()).contains("Write the name of the group, an equals sign and the role");
        owner.page().getByLabel("Groups of the directory").fill("Engineering = Editor\nBoard = Administrator");
        owner.page().getByLabel("Somebody who was not invited").selectOption("ADMINISTRATOR");
        owner.press("Save and read connections");
        assertThat(owner.main())
                .contains(
                        "Administrator in the whole organisation for whoever your provider lets in and the group Board");
        owner.findsNoBarrier();
        owner.takePictures("sign-on-sure");
        owner.page().getByLabel("Groups of the directory").fill("Engineering = Editor");
        owner.page().getByLabel("Somebody who was not invited").selectOption("VIEWER");
        owner.press("Save and read connections now");
        owner.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Domains"))
                .waitFor();
        assertThat(owner.main()).contains("OktaSAML", "GenericOIDC", "EntraIdOIDC", "inactive", "draft", "example.com");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("sign-on");

        owner.open("/single-sign-on?test=conn_1");
        assertThat(owner.main()).contains("All of it works up to the identity provider itself");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("sign-on-test");
        owner.open("/single-sign-on?test=conn_2");
        assertThat(owner.main()).contains("Its state is inactive.");
        owner.takePictures("sign-on-test-failed");
    }

    /** @return the address by which the browser came back */
    private static URI signOn(StandInWorkos workos, HoldfastProcess holdfast, Visitors visitors) {
        Visitor bo = visitors.stranger(holdfast.uri("/")).alsoAt(workos.url());
        AtomicReference<String> callback = new AtomicReference<>("");
        bo.page().onRequest(request -> {
            if (request.url().contains("/sign-in/callback")) {
                callback.set(request.url());
            }
        });
        bo.open("/sites");
        bo.findsNoBarrier();
        bo.takePictures("sign-in-provider");
        begin(bo, "bo@example.com");
        bo.page().getByLabel("Account").waitFor();
        assertThat(bo.page().getByLabel("Account").inputValue()).isEqualTo("bo@example.com");
        bo.press("Sign in there");
        bo.page().waitForURL(holdfast.uri("/sites").toString());
        assertThat(bo.get("{ me { name grants { role } } }", Map.of()).toString())
                .contains("Bo Example", "EDITOR")
                .doesNotContain("VIEWER");
        return URI.create(callback.get());
    }

    private static void refuseWhatIsForged(
            StandInWorkos workos, HoldfastProcess holdfast, Visitors visitors, URI callback) {
        Visitor forger = visitors.stranger(holdfast.uri("/")).alsoAt(workos.url());
        forger.open(callback);
        assertThat(forger.main()).contains("Another browser began this");
        forger.findsNoBarrier();
        forger.seesNoSidewaysScrolling();
        forger.takePictures("sign-on-refused");
        forger.open("/sign-in/callback?code=guess&state=" + FORGED);
        assertThat(forger.main()).contains("Nobody here asked for that");
        forger.open("/sign-in/callback?code=guess&state=short");
        assertThat(forger.main()).contains("Nobody here asked for that");
        assertThat(forger.open("/").url()).endsWith("/sign-in");

        workos.lie(Map.of("organization_id", "org_2"));
        begin(forger, "bo@example.com");
        forger.press("Sign in there");
        forger.page().waitForURL(url -> url.contains("/sign-in/callback"));
        assertThat(forger.main()).contains("That was another account");
        forger.page().reload();
        assertThat(forger.main()).contains("This answer was used already");

        workos.lie(Map.of("email", "owner@example.com", "idp_id", "00u1"));
        begin(forger, "bo@example.com");
        forger.press("Sign in there");
        forger.page().waitForURL(url -> url.contains("/sign-in/callback"));
        assertThat(forger.main()).contains("Your account there belongs to nobody clear here");

        forger.open("/sign-in?return=" + "//evil.example");
        begin(forger, "bo@example.com");
        forger.press("Refuse");
        forger.page().waitForURL(url -> url.contains("/sign-in/callback"));
        assertThat(forger.main()).contains("Your organisation's sign-in said no");

        forger.open("/sign-in/callback?error=idp_initiated_sso_disabled&connection_id=conn_9");
        assertThat(forger.main()).contains("Nobody here asked for that");
        forger.open("/sign-in/callback?error=idp_initiated_sso_disabled&connection_id=conn_1");
        assertThat(forger.main()).contains("127.0.0.1", "Go on only if you began this yourself");
        forger.open("/sign-in/callback?code=" + workos.code(BO));
        assertThat(forger.main()).contains("127.0.0.1", "Go on only if you began this yourself");
        forger.findsNoBarrier();
        forger.seesNoSidewaysScrolling();
        forger.takePictures("sign-on-sent-by-provider");
        forger.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        forger.page().getByLabel("Account").waitFor();
        forger.page().getByLabel("Account").fill("bo@example.com");
        forger.press("Sign in there");
        forger.page().waitForURL(holdfast.uri("/").toString());
    }

    private static void enforce(Visitor owner, HoldfastProcess holdfast, Visitors visitors, StandInWorkos workos) {
        Visitor stranger = visitors.stranger(holdfast.uri("/"));
        assertThat(asksForALink(stranger, owner, "bo@example.com")).isTrue();
        owner.open("/single-sign-on");
        owner.press("Enforce");
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("No longer"))
                .waitFor();
        owner.takePictures("sign-on-enforced");
        assertThat(asksForALink(stranger, owner, "bo@example.com")).isFalse();
        assertThat(asksForALink(stranger, owner, "owner@example.com")).isTrue();
        Visitor bo = visitors.stranger(holdfast.uri("/")).alsoAt(workos.url());
        begin(bo, "bo@example.com");
        bo.press("Sign in there");
        bo.page().waitForURL(holdfast.uri("/").toString());

        owner.open("/single-sign-on");
        owner.press("Take the link from owners, too");
        owner.press("Yes, take the link from owners");
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give owners the link back"))
                .waitFor();
        assertThat(asksForALink(stranger, owner, "owner@example.com")).isFalse();
        owner.press("Give owners the link back");
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the link from owners, too"))
                .waitFor();
    }

    private static void surviveABrokenProvider(
            StandInWorkos workos, HoldfastProcess holdfast, Visitors visitors, Visitor owner) {
        Visitor bo = visitors.stranger(holdfast.uri("/")).alsoAt(workos.url());
        begin(bo, "bo@example.com");
        bo.page().getByLabel("Account").waitFor();
        workos.be(Mood.UNAUTHORIZED);
        bo.press("Sign in there");
        bo.page().waitForURL(url -> url.contains("/sign-in/callback"));
        assertThat(bo.main()).contains("This installation is not let in").doesNotContain("API key is invalid");
        owner.open("/single-sign-on?test=conn_1");
        assertThat(owner.main()).contains("Maybe your API key is invalid?");
        workos.be(Mood.UNPROCESSABLE);
        owner.open("/single-sign-on?test=conn_1");
        assertThat(owner.main()).contains("Validation failed");
        workos.be(Mood.BREAKING_OFF);
        owner.open("/single-sign-on?test=conn_1");
        assertThat(owner.main()).contains("The answer broke off");
        workos.be(Mood.BROKEN);
        assertThat(bo.open("/sign-in").status()).isEqualTo(200);
        assertThat(asksForALink(bo, owner, "owner@example.com")).isTrue();
        workos.be(Mood.WELL);
        workos.connection("conn_1", "org_1", "OktaSAML", "inactive", "example.com");
        begin(bo, "bo@example.com");
        bo.page().waitForURL(url -> url.contains("/sign-in/callback"));
        assertThat(bo.main()).contains("Your organisation's sign-in said no");
        owner.open("/single-sign-on");
        owner.press("Save and read connections again");
        owner.page().getByText("a link: no connection is active").first().waitFor();
        assertThat(asksForALink(bo, owner, "bo@example.com")).isTrue();
        owner.open("/single-sign-on");
        assertThat(owner.main()).contains("not now: no connection is active");
        owner.takePictures("sign-on-enforced-without-effect");
        owner.press("No longer");
        owner.page().getByText("can ask for a link again").first().waitFor();
        assertThat(owner.main()).doesNotContain("not now");
    }

    private static void signOutThereToo(StandInWorkos workos, HoldfastProcess holdfast, Visitors visitors) {
        Visitor bo = visitors.stranger(holdfast.uri("/")).alsoAt(workos.url());
        begin(bo, "bo@example.com");
        bo.press("Sign in there");
        bo.page().waitForURL(holdfast.uri("/").toString());
        bo.page().evaluate("document.querySelector(\"form[action='/sign-out']\").submit()");
        bo.page().getByText("Signed out there").first().waitFor();
        assertThat(workos.signedOut()).containsExactly("prof_00u1");
        assertThat(bo.fetch("/sites").status()).isEqualTo(303);
        bo.open("/sign-in/signed-out");
        assertThat(bo.main()).contains("You are signed out here");
        bo.findsNoBarrier();
        bo.seesNoSidewaysScrolling();
        workos.cannotSignOut("conn_1");
        begin(bo, "bo@example.com");
        bo.press("Sign in there");
        bo.page().waitForURL(holdfast.uri("/").toString());
        bo.page().evaluate("document.querySelector(\"form[action='/sign-out']\").submit()");
        bo.page().waitForURL(holdfast.uri("/sign-in").toString());
    }

    private static void end(Visitor owner, HoldfastProcess holdfast, Visitors visitors) {
        owner.open("/single-sign-on");
        owner.press("End single sign-on");
        owner.press("End it");
        owner.page().getByText("everybody comes in by a link").first().waitFor();
        assertThat(owner.main()).contains("They are shown once the organisation at WorkOS was named");
        Visitor bo = visitors.stranger(holdfast.uri("/"));
        bo.open("/sign-in");
        assertThat(asksForALink(bo, owner, "bo@example.com")).isTrue();
    }

    private static void tellsOwnersWhy(Visitor owner) {
        owner.open("/activity");
        assertThat(owner.main())
                .contains(
                        "refused a sign-in through the provider",
                        "access_denied: The user is not assigned to this app.")
                .doesNotContain("sign-on-by-provider");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("sign-on-activity");
        owner.open("/members");
        owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bo Example"))
                .click();
        owner.press("Forget the accounts");
        owner.page().getByText("Forgotten: the next account").waitFor();
        owner.findsNoBarrier();
    }

    /** Whether a mail was written for it. */
    private static boolean asksForALink(Visitor asking, Visitor owner, String mail) {
        long before = mails(owner, mail);
        asking.open("/sign-in");
        asking.page().getByLabel("Mail address").fill(mail);
        if (asking.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send me a link instead"))
                        .count()
                == 1) {
            asking.press("Send me a link instead");
        }
        asking.page().waitForURL(url -> url.endsWith("/sign-in/sent"));
        for (int look = 0; look < 30 && mails(owner, mail) == before; look++) {
            asking.page().waitForTimeout(100);
        }
        return mails(owner, mail) > before;
    }

    private static long mails(Visitor owner, String mail) {
        return owner
                .get("{ outbox(first: 100) { nodes { to } } }", Map.of())
                .getJsonObject("outbox")
                .getJsonArray("nodes")
                .stream()
                .map(JsonValue::toString)
                .filter(node -> node.contains("\"" + mail + "\""))
                .count();
    }

    private static void begin(Visitor visitor, String mail) {
        if (!visitor.page().url().contains("/sign-in?") && !visitor.page().url().endsWith("/sign-in")) {
            visitor.open("/sign-in");
        }
        visitor.page().getByLabel("Mail address").fill(mail);
        visitor.press("Continue");
    }

    private static HoldfastProcess.Start start(Path directory, StandInWorkos workos) {
        return HoldfastProcess.on(directory).askingAt(workos);
    }
}
