package org.holdfast.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.Starting;
import org.holdfast.security.mail.MailSettings;
import org.holdfast.security.shared.ServerKey;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.security.signin.SessionBudget;
import org.holdfast.security.signin.SignInSettings;
import org.holdfast.security.token.TokenSettings;
import org.holdfast.security.workos.WorkosSettings;
import org.holdfast.web.graph.GraphSettings;
import org.holdfast.web.importing.ImportSettings;
import org.holdfast.web.shared.Texts;

/**
 * Reads every setting once before anything is opened. Should some be wrong, all of them are named, a line each and never
 * with the value, and nothing starts: {@code holdfast.jar} says so as its last lines, another server gets the same lines as
 * the reason why the application is refused.
 */
@ApplicationScoped
public class SettingsCheck {

    /** Set by the launcher of {@code holdfast.jar}, whose process is ours to end. */
    static final String LAUNCHED = "holdfast.launched";

    private static final List<Consumer<Config>> ALL = List.of(
            SignInSettings::from,
            SessionBudget::requests,
            TokenSettings::from,
            TrustedProxies::new,
            ServerKey::new,
            MailSettings::from,
            WorkosSettings::from,
            GraphSettings::from,
            ImportSettings::from);

    private final Config config;
    private final Texts texts;

    @Inject
    public SettingsCheck(Config config, Texts texts) {
        this.config = config;
        this.texts = texts;
    }

    void onStart(@Observes Starting event) {
        List<String> wrong = wrong();
        if (wrong.isEmpty()) {
            return;
        }
        String told = "Holdfast could not start, because of settings:\n  " + String.join("\n  ", wrong);
        if (Boolean.getBoolean(LAUNCHED)) {
            end(told);
        }
        throw new IllegalStateException(told);
    }

    /** What is wrong, a line for each setting, those without a fault left out. */
    List<String> wrong() {
        List<String> lines = new ArrayList<>();
        ALL.forEach(settings -> lines.addAll(wrong(settings)));
        return lines;
    }

    /** As long as something is wrong, the rest is looked at without it. */
    private List<String> wrong(Consumer<Config> settings) {
        List<String> lines = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        Optional<InvalidValueException> problem = problem(settings, hidden);
        while (problem.isPresent()) {
            lines.add(line(problem.get()));
            problem = hidden.add(problem.get().field()) ? problem(settings, hidden) : Optional.empty();
            problem = problem.filter(another -> !hidden.contains(another.field()));
        }
        return lines;
    }

    private Optional<InvalidValueException> problem(Consumer<Config> settings, Set<String> hidden) {
        try {
            settings.accept(new WithoutSome(config, hidden));
            return Optional.empty();
        } catch (InvalidValueException problem) {
            return Optional.of(problem);
        }
    }

    private String line(InvalidValueException problem) {
        String what = texts.detail(problem);
        return what.startsWith(problem.field()) ? what : problem.field() + ": " + what;
    }

    /** Past the log of the server, which is written later and with a trace. Nothing was opened yet that would be closed. */
    private static void end(String told) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        console.println(told);
        Runtime.getRuntime().halt(1);
    }
}
