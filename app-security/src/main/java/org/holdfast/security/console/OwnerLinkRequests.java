package org.holdfast.security.console;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.Setting;
import org.holdfast.domain.shared.StorageReady;
import org.holdfast.domain.signin.PrintOwnerLink;
import org.holdfast.domain.signin.PrintedLinks;
import org.holdfast.domain.signin.SignInLink;
import org.holdfast.security.shared.Rounds;

/**
 * Whoever can write to the data directory asks for the link of an owner: by a file {@value #REQUEST}, empty or with the
 * owner's mail address. The answer is the file {@value #ANSWER} beside it. It has a thread of its own, so that a mail
 * server that does not answer keeps nobody out.
 */
@ApplicationScoped
public class OwnerLinkRequests {

    static final String REQUEST = "owner-link.request";
    static final String ANSWER = "owner-link.answer";

    private static final String DATA_DIRECTORY = "holdfast.data.dir";
    private static final Logger LOG = System.getLogger(OwnerLinkRequests.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Rounds rounds = new Rounds();
    private final ConsoleDirectory directory;
    private final PrintOwnerLink printing;
    private final Clock clock;

    @Inject
    public OwnerLinkRequests(Config config, PrintOwnerLink printing, Clock clock) {
        this(new ConsoleDirectory(dataDirectory(config)), printing, clock);
    }

    OwnerLinkRequests(ConsoleDirectory directory, PrintOwnerLink printing, Clock clock) {
        this.directory = directory;
        this.printing = printing;
        this.clock = clock;
    }

    void onReady(@Observes StorageReady ready) {
        try {
            directory.create();
            rounds.every(PAUSE, this::look);
        } catch (IOException readOnly) {
            LOG.log(Level.WARNING, "No owner link can be asked for: {0} cannot be made ({1})", directory, readOnly);
        }
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** Answers a request, if there is one. */
    void look() {
        try {
            directory.forget(ANSWER, clock.instant().minus(SignInLink.LIFE));
            Optional<String> request = directory.take(REQUEST);
            if (request.isPresent()) {
                directory.answer(ANSWER, answer(request.get()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String answer(String request) throws IOException {
        if (!directory.trusted()) {
            LOG.log(Level.WARNING, "An owner link was asked for and refused: others may write to {0}", directory);
            return "Refused: others than the service may write to " + directory + ". Take that from them first.\n";
        }
        try {
            Optional<MailAddress> mail =
                    Optional.of(request).filter(text -> !text.isEmpty()).map(MailAddress::new);
            PrintedLinks printed = printing.print(mail);
            LOG.log(Level.WARNING, "An owner link was asked for on this machine: {0}", outcome(printed));
            return OwnerLinkAnswer.of(printed, mail);
        } catch (InvalidValueException malformed) {
            return "That is no mail address.\n";
        }
    }

    /** For the log, which others read: neither link nor name. */
    private static String outcome(PrintedLinks printed) {
        return printed instanceof PrintedLinks.Choice ? "none was made" : "it was made";
    }

    private static Path dataDirectory(Config config) {
        Setting directory = new Setting(DATA_DIRECTORY, config.getOptionalValue(DATA_DIRECTORY, String.class));
        return Path.of(directory.text().orElse("holdfast-data"));
    }
}
