package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.Certificate;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a mail server and a certificate of its own, and killed in between: the session stays, links come by mail and nowhere
 * else, and everything is kept to TLS.
 */
@WholeTest
class SignInByMailIT {

    private static final Pattern LINK = Pattern.compile("https://\\S+/sign-in/link/[A-Za-z0-9_-]{43}");

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});

    @Test
    void keepsSessionsThroughAKillAndSendsLinksByMail(@TempDir Path directory, Visitors visitors) throws Exception {
        Visitor owner;
        HoldfastProcess.Start starting =
                start(Files.createDirectory(directory.resolve("data"))).with(Certificate.in(directory));
        try (HoldfastProcess first = starting.ready()) {
            owner = visitors.stranger(first.uri("/"));
            URI printed = first.firstOwnerLink();
            owner.becomeFirstOwner(printed, "Example Works", "Olive Owner", "owner@example.com");
            assertThat(first.output())
                    .filteredOn(line -> line.contains("/sign-in/link/"))
                    .hasSize(1);
            first.kill();
        }
        try (HoldfastProcess second = starting.ready()) {
            Response page = owner.open("/me");
            assertThat(page.status()).isEqualTo(200);
            keepsToTls(owner, page);
            assertThat(owner.page().url()).endsWith("/me");

            Visitor elsewhere = visitors.stranger(second.uri("/"));
            elsewhere.open("/me");
            elsewhere.page().getByLabel("Mail address").fill("OWNER@example.com");
            elsewhere
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send me a link"))
                    .click();
            assertThat(SERVER.waitForIncomingEmail(60_000, 1)).isTrue();
            URI link = linkIn(SERVER.getReceivedMessages()[0]);
            elsewhere.open(link);
            elsewhere.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            elsewhere.page().waitForURL(second.uri("/me").toString());

            assertThat(second.output())
                    .noneSatisfy(line -> assertThat(line).contains("/sign-in/link/"))
                    .noneSatisfy(line -> assertThat(line).contains("owner@example.com"));
            assertThat(elsewhere
                            .get("{ outbox { nodes { to text state } } }", Map.of())
                            .getValue("/outbox/nodes")
                            .toString())
                    .contains("\"text\":null")
                    .doesNotContain("/sign-in/link/");
        }
    }

    /** As {@code docs/admin/https.md} says. */
    private static void keepsToTls(Visitor visitor, Response page) {
        assertThat(page.url()).startsWith("https://");
        assertThat(page.securityDetails().protocol).startsWith("TLS 1.");
        assertThat(page.headerValue("strict-transport-security")).isEqualTo("max-age=31536000");
        assertThat(visitor.page().evaluate("() => performance.getEntriesByType('navigation')[0].nextHopProtocol"))
                .isEqualTo("h2");
        assertThat(visitor.page().context().cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.name).startsWith("__Host-");
            assertThat(cookie.secure).as(cookie.name).isTrue();
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isEqualTo(SameSiteAttribute.LAX);
        });
    }

    private static HoldfastProcess.Start start(Path directory) {
        return HoldfastProcess.on(directory)
                .with("holdfast.mail.host", "127.0.0.1")
                .with("holdfast.mail.port", SERVER.getSmtp().getPort())
                .with("holdfast.mail.protection", "none")
                .with("holdfast.mail.from", "holdfast@example.com");
    }

    private static URI linkIn(MimeMessage message) throws Exception {
        assertThat(GreenMailUtil.getHeaders(message)).contains("To: owner@example.com");
        String text = ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return URI.create(link.group());
    }
}
