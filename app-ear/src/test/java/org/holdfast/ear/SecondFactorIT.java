package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** A second factor as people use it: set up, shown at the sign-in, replaced by a recovery code, wanted, taken away. */
@WholeTest
class SecondFactorIT {

    @Test
    void isSetUpAskedForReplacedAndTakenAway(HoldfastProcess holdfast, @Owner Visitor owner, Visitor fay)
            throws GeneralSecurityException {
        String address = join(holdfast, owner, fay, "Fay Factor", "fay@example.com");
        fay.open("/me/factor");
        looksRight(fay, "factor-none");
        fay.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set one up"))
                .click();
        fay.page().waitForURL("**/me/factor/device");
        looksRight(fay, "factor-device");
        String key = key(fay);
        fay.page().locator("#code").fill("000000");
        press(fay, "Set up");
        assertThat(fay.page().locator("#code-problem").innerText()).isNotBlank();
        assertThat(key(fay)).as("what the device scanned already").isEqualTo(key);
        fay.page().locator("#code").fill(code(key, -1));
        press(fay, "Set up");
        List<String> recovery = fay.page().locator("#recovery-codes li").allInnerTexts();
        assertThat(recovery).hasSize(10).allMatch(code -> code.matches("([0-9a-z]{4}-){3}[0-9a-z]{4}"));
        looksRight(fay, "factor-codes");

        askedForACode(owner, fay, "fay@example.com");
        assertThat(fay.page().url()).endsWith("/sign-in/code");
        looksRight(fay, "factor-code");
        fay.page().locator("#proof").fill("000000");
        press(fay, "Sign in");
        assertThat(fay.page().locator("#proof-problem").innerText()).contains("wait for the next code");
        fay.page().locator("#proof").fill(code(key, 0));
        press(fay, "Sign in");
        fay.page().waitForURL(holdfast.uri("/members").toString());
        assertThat(fay.open("/me").status()).isEqualTo(200);

        askedForACode(owner, fay, "fay@example.com");
        fay.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Use a recovery code"))
                .click();
        fay.page().waitForURL("**/sign-in/code?recovery=1");
        looksRight(fay, "factor-recovery");
        fay.page().getByLabel("Recovery code").fill(recovery.get(3));
        press(fay, "Sign in");
        fay.page().waitForURL(holdfast.uri("/members").toString());
        fay.open("/me/factor");
        assertThat(fay.page().getByRole(AriaRole.MAIN).innerText()).containsPattern("Recovery codes left\\s+9");
        looksRight(fay, "factor-own");

        owner.open(URI.create(address));
        owner.page().getByRole(AriaRole.BUTTON, named("Take it away")).click();
        owner.page()
                .waitForNavigation(
                        () -> owner.page().locator("#reset-factor-yes").click());
        looksRight(owner, "factor-member");
        assertThat(fay.get("{ secondFactor { enrolledAt recoveryCodes required } }", Map.of())
                        .toString())
                .contains("\"enrolledAt\":null");
        assertThat(owner.get("{ activity(first: 50) { nodes { kind } } }", Map.of())
                        .toString())
                .contains("factor-enrolled", "code-wrong", "recovery-code-used", "factor-reset");
        assertThat(holdfast.output()).noneSatisfy(line -> assertThat(line).contains(key));
    }

    /** The form stays, and says that it comes too early; to programs the status says so. */
    @Test
    void slowsDownWhoTriesCodes(HoldfastProcess holdfast, @Owner Visitor owner, Visitor kim)
            throws GeneralSecurityException {
        join(holdfast, owner, kim, "Kim Code", "kim@example.com");
        kim.open("/me/factor/device");
        kim.page().locator("#code").fill(code(key(kim), -1));
        press(kim, "Set up");
        kim.page().locator("#recovery-codes").waitFor();
        askedForACode(owner, kim, "kim@example.com");
        Response answer = tried(kim);
        for (int tries = 1; answer.status() == 200 && tries < 15; tries++) {
            answer = tried(kim);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().get("retry-after")).matches("[1-9][0-9]?");
        assertThat(kim.page().getByRole(AriaRole.ALERT).first().innerText()).isNotBlank();
        looksRight(kim, "factor-too-early");
        assertThat(kim.page().locator("#proof").count()).isEqualTo(1);
    }

    private static Response tried(Visitor visitor) {
        visitor.page().locator("#proof").fill("000000");
        return visitor.page()
                .waitForResponse(answer -> answer.request().method().equals("POST"), () -> press(visitor, "Sign in"));
    }

    @Test
    void isSetUpOnTheWayInWhereTheOrganisationWantsIt(HoldfastProcess holdfast, @Owner Visitor owner, Visitor nora)
            throws GeneralSecurityException {
        wanted(owner, true);
        try {
            invite(owner, "Nora New", "nora@example.com");
            nora.open(owner.linkTo("nora@example.com"));
            press(nora, "Join");
            nora.page().waitForURL("**/sign-in/factor");
            looksRight(nora, "factor-wanted");
            nora.open("/me");
            assertThat(nora.page().url()).as("not signed in yet").contains("/sign-in");
            nora.open("/sign-in/factor");
            nora.page().locator("#code").fill(code(key(nora), 0));
            press(nora, "Set up and sign in");
            assertThat(nora.page().locator("#recovery-codes li").count()).isEqualTo(10);
            looksRight(nora, "factor-wanted-codes");
            nora.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have kept them"))
                    .click();
            assertThat(nora.open("/me").status()).isEqualTo(200);
            nora.open("/me/factor");
            assertThat(nora.page()
                            .getByRole(AriaRole.BUTTON, named("Remove the second factor"))
                            .count())
                    .isZero();
        } finally {
            wanted(owner, false);
        }
    }

    private static void wanted(Visitor owner, boolean wanted) {
        owner.open("/organisation");
        if (wanted) {
            owner.page().getByText("Require a second factor").first().click();
            assertThat(owner.page().locator("#require-factor-text").innerText()).contains("session");
            looksRight(owner, "factor-require");
        }
        owner.page().waitForNavigation(() -> owner.page()
                .locator(wanted ? "#require-factor-yes" : "#leave-factor")
                .click());
        assertThat(owner.page().locator("#messages").innerText()).contains("A second factor is");
        assertThat(owner.get("{ organisation { secondFactorRequired } }", Map.of())
                        .getJsonObject("organisation")
                        .getBoolean("secondFactorRequired"))
                .isEqualTo(wanted);
    }

    private static void askedForACode(Visitor owner, Visitor visitor, String mail) {
        visitor.open("/me");
        visitor.page().locator(".bar-button").click();
        press(visitor, "Sign out");
        visitor.page().waitForURL("**/sign-in");
        URI before = owner.linkTo(mail);
        visitor.open("/members");
        visitor.page().getByLabel("Mail address").fill(mail);
        press(visitor, "Send me a link");
        visitor.page().waitForURL("**/sign-in/sent");
        visitor.open(owner.linkAfter(before, mail));
        press(visitor, "Sign in");
        visitor.page().waitForURL("**/sign-in/code");
        visitor.open("/me");
        assertThat(visitor.page().url()).as("not signed in yet").contains("/sign-in?return=");
        visitor.open("/sign-in/code");
    }

    private static String join(HoldfastProcess holdfast, Visitor owner, Visitor visitor, String name, String mail) {
        invite(owner, name, mail);
        String address = owner.page().url();
        visitor.open(owner.linkTo(mail));
        press(visitor, "Join");
        visitor.page().waitForURL(holdfast.uri("/").toString());
        return address;
    }

    private static void invite(Visitor owner, String name, String mail) {
        owner.open("/members/invite");
        owner.page().getByLabel("Mail address").fill(mail);
        owner.page().getByLabel("Name").first().fill(name);
        owner.page().locator("#role").selectOption("VIEWER");
        owner.page().locator("#where").selectOption("ORGANISATION");
        press(owner, "Invite");
        owner.page().waitForURL(Pattern.compile(".*/members/[0-9A-Z]{26}$"));
    }

    private static String key(Visitor visitor) {
        return visitor.page().locator("#secret").textContent().replace(" ", "");
    }

    private static void looksRight(Visitor visitor, String picture) {
        visitor.findsNoBarrier();
        visitor.seesNoSidewaysScrolling();
        visitor.takePictures(picture);
    }

    /** RFC 6238 by another hand than the server's. */
    private static String code(String base32, int steps) throws GeneralSecurityException {
        BigInteger number = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        byte[] key = new byte[20];
        int length = Math.min(20, bytes.length);
        System.arraycopy(bytes, bytes.length - length, key, 20 - length, length);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        long step = Clock.systemUTC().millis() / 30_000 + steps;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int offset = hash[19] & 15;
        int value = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format("%06d", value % 1_000_000);
    }

    private static void press(Visitor visitor, String button) {
        visitor.page().waitForNavigation(() -> visitor.page()
                .getByRole(AriaRole.BUTTON, named(button))
                .first()
                .click());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
