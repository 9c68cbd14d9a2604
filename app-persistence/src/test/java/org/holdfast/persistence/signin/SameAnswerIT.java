package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.persistence.database.TestDatabase.commandsOf;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signin.AskForLink;
import org.holdfast.domain.signin.AskedTooOften;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.LinkAsked;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Asking for a link does the same for every address before it is answered: the same commands, and no look at members,
 * which the use case is not given. What depends on the address follows in the background.
 */
class SameAnswerIT {

    private final FiredEvents<LinkAsked> asked = new FiredEvents<>();
    private final MongoDatabase database = TestDatabase.migrated(new SignInIndexes());
    private final AskForLink ask = new AskForLink(
            new SlowDown(new MongoAttempts(database), new SettableClock()),
            new MongoKnownBrowsers(database),
            asked,
            new FiredEvents<AskedTooOften>());

    @Test
    void sendsTheSameCommandsForEveryAddress() {
        List<String> first = commands("ann@example.com");
        assertThat(first).containsExactly("find", "find", "find", "insert", "find", "insert");
        assertThat(commands("nobody@example.org")).containsExactly("find", "find", "find", "update", "find", "insert");
        assertThat(commands("ann2@example.com")).isEqualTo(commands("nobody2@example.org"));
        assertThat(asked.fired()).hasSize(4);
    }

    private List<String> commands(String mail) {
        return commandsOf(() -> ask.ask(new MailAddress(mail), Secret.random(), new Client("192.0.2.1", "")));
    }
}
