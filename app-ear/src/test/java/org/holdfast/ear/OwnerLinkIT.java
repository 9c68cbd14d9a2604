package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.Artifacts;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** An owner without any other way in comes by the link that the administrator of the server prints, and all are told. */
@WholeTest
class OwnerLinkIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+/sign-in/link/[A-Za-z0-9_-]{43}");

    @Test
    void letsAnOwnerInWhoHasNoOtherWay(HoldfastProcess holdfast, @Owner Visitor owner, Visitor locked)
            throws IOException, InterruptedException {
        assertThat(owner.open("/me").status()).isEqualTo(200);
        String printed = command(holdfast.dataDirectory());
        assertThat(printed).contains("Olive Owner (owner@example.com), an owner of Example Works");
        Matcher link = LINK.matcher(printed);
        assertThat(link.find()).isTrue();

        locked.open(URI.create(link.group()));
        locked.findsNoBarrier();
        locked.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
        locked.page().waitForURL(holdfast.uri("/").toString());

        owner.open("/members");
        assertThat(owner.page().getByRole(AriaRole.MAIN).innerText())
                .contains(
                        "somebody signed in as Olive Owner by a link that was made at the server",
                        "a link that signs in as Olive Owner was made at the server");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("owner-link-notice");
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I know"))
                .click();
        owner.page().waitForURL(holdfast.uri("/members").toString());
        assertThat(owner.page().getByRole(AriaRole.MAIN).innerText()).doesNotContain("made at the server");
        locked.open("/members");
        assertThat(locked.page().getByRole(AriaRole.MAIN).innerText()).contains("somebody signed in as Olive Owner");
        assertThat(owner.get("{ activity(first: 20) { nodes { kind origin } } }", Map.of())
                        .toString())
                .contains("owner-link-printed", "owner-link-used", "CONSOLE");
        assertThat(owner.get("{ outbox(first: 20) { nodes { subject } } }", Map.of())
                        .toString())
                .contains("A link to sign in as an owner was made");
        assertThat(holdfast.output())
                .noneSatisfy(line -> assertThat(line).contains(link.group()))
                .anySatisfy(line -> assertThat(line).contains("An owner link was asked for on this machine"));
    }

    private static String command(Path data) throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Artifacts.jar().toString(),
                        "owner-link",
                        "--data-dir",
                        data.toAbsolutePath().toString(),
                        "--mail",
                        "OWNER@example.com")
                .redirectErrorStream(true)
                .start();
        String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).as(printed).isZero();
        return printed;
    }
}
