package org.holdfast.domain.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;

/** Mails for tests. */
public final class MailFixture {

    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    public static final MailText TEXT = new MailText("Héllo", "Hello\nthere", "<p>Hello</p>");

    private MailFixture() {}

    /** A waiting mail whose id ends in these characters. */
    public static Mail waiting(String end) {
        return new Mail(
                new MailId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end),
                List.of(ActorFixture.ORGANISATION),
                new MailAddress("ann@example.com"),
                TEXT.subject(),
                Optional.of(TEXT),
                NOW,
                NOW.plus(Duration.ofMinutes(15)),
                new MailState.Waiting(0, NOW, Optional.empty()));
    }
}
