package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.junit.jupiter.api.Test;

class ReadMailedLinksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final InMemorySignInLinks links = new InMemorySignInLinks();

    @Test
    void saysWhichLinksStillLetSomebodyIn() {
        String used = mailed("ann@example.com");
        links.use(hash(used), NOW);
        String replaced = mailed("bo@example.com");
        String good = mailed("bo@example.com");
        assertThat(standing(good, NOW)).contains(MailedLink.Standing.GOOD);
        assertThat(standing(good, NOW.plus(SignInLink.LIFE))).contains(MailedLink.Standing.OVER);
        assertThat(standing(used, NOW)).contains(MailedLink.Standing.USED);
        assertThat(standing(replaced, NOW)).contains(MailedLink.Standing.REPLACED);
    }

    @Test
    void findsTheAddressAndNothingElse() {
        String text = mailed("ann@example.com");
        MailedLink link = reading(NOW).in(List.of(text)).get(text);
        assertThat(text).contains("\n" + link.address() + "\n");
        assertThat(link.endsAt()).isEqualTo(NOW.plus(SignInLink.LIFE));
        assertThat(link.toString()).doesNotContain(link.address());
        assertThat(reading(NOW).in(List.of("https://example.com/activity", text.replace("link/", "link/x"))))
                .isEmpty();
    }

    private Optional<MailedLink.Standing> standing(String text, Instant at) {
        return Optional.ofNullable(reading(at).in(List.of(text, "nothing")).get(text))
                .map(MailedLink::standing);
    }

    private ReadMailedLinks reading(Instant at) {
        return new ReadMailedLinks(links, Clock.fixed(at, ZoneOffset.UTC));
    }

    private String mailed(String to) {
        Secret secret = Secret.random();
        links.issue(SignInLink.of(secret, new LinkPurpose.SignIn(new MailAddress(to)), Optional.empty(), NOW));
        return "Hello,\nhttps://example.com/sign-in/link/" + secret.value() + "\nBye";
    }

    private static SecretHash hash(String text) {
        return Secret.parse(text.replaceAll("(?s).*link/(\\S+)\n.*", "$1"))
                .orElseThrow()
                .hash();
    }
}
