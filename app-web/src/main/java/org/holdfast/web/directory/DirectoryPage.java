package org.holdfast.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.directory.DirectoryProblem;
import org.holdfast.domain.directory.ReadDirectories;
import org.holdfast.domain.directory.ReadDirectoriesAgain;
import org.holdfast.domain.directory.ShownDirectory;
import org.holdfast.domain.directory.SyncState;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ReadSingleSignOn;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.signon.BrokerWords;

/** The directories that decide who is in: how far they are followed, and what is not as they want it. */
@Named
@RequestScoped
public class DirectoryPage {

    private final CurrentActor caller;
    private final ReadSingleSignOn signOn;
    private final ReadDirectories reading;
    private final ReadDirectoriesAgain again;
    private final Onward onward;
    private final BrokerWords words;
    private final Texts texts;
    private final Format format;
    private final Supplier<List<Row>> rows;
    private final Supplier<Boolean> setUp;

    @Inject
    public DirectoryPage(
            CurrentActor caller,
            ReadSingleSignOn signOn,
            ReadDirectories reading,
            ReadDirectoriesAgain again,
            Onward onward,
            BrokerWords words,
            Texts texts,
            Format format) {
        this.caller = caller;
        this.signOn = signOn;
        this.reading = reading;
        this.again = again;
        this.onward = onward;
        this.words = words;
        this.texts = texts;
        this.format = format;
        this.rows =
                Once.of(() -> reading.all(caller.get()).stream().map(this::row).toList());
        this.setUp = Once.of(() -> signOn.find(caller.get()).isPresent());
    }

    /** Whether the server administrator connected the installation to WorkOS. */
    public boolean available() {
        return signOn.available();
    }

    /** Whether the organisation at WorkOS was named. */
    public boolean setUp() {
        return setUp.get();
    }

    /** The directories by name. */
    public List<Row> directories() {
        return rows.get();
    }

    /** The address to which WorkOS may push; empty text where no secret is set for that. */
    public String webhook() {
        return reading.webhook().orElse("");
    }

    /** Looks for directories and lets them be read. */
    public void again() {
        try {
            int found = again.read(caller.get());
            onward.to("/directory", found == 0 ? "directory-none" : "directory-again", Map.of());
        } catch (IdentityProviderException broken) {
            words.show(broken);
        }
    }

    private Row row(ShownDirectory shown) {
        SyncState sync = shown.state();
        return new Row(
                shown.directory().title(),
                shown.directory().type(),
                shown.directory().kept() ? shown.directory().state() : "deleted",
                shown.directory().kept(),
                format.counted(shown.people()),
                format.counted(shown.groups()),
                sync.heardAt(),
                sync.heard().orElse(""),
                sync.readAt(),
                sync.wantedAt().isPresent(),
                sync.failure().map(SyncState.Failure::words).orElse(""),
                sync.problems().stream().map(this::problem).toList());
    }

    private Problem problem(DirectoryProblem problem) {
        String error = "error." + problem.trouble().code();
        return new Problem(
                problem.about(), texts.text(error + ".title"), texts.text(error + ".detail"), problem.since());
    }

    /**
     * A directory.
     *
     * @param followed whether it decides who is in
     * @param heard what was heard of it last; empty text for nothing yet
     * @param toBeRead whether it will be read whole soon
     * @param failure why it could not be read; empty text when it was
     */
    public record Row(
            String name,
            String type,
            String state,
            boolean followed,
            String people,
            String groups,
            Optional<Instant> heardAt,
            String heard,
            Optional<Instant> readAt,
            boolean toBeRead,
            String failure,
            List<Problem> problems) {

        /** Whether there is no room for more problems. */
        public boolean full() {
            return problems.size() >= SyncState.MOST_PROBLEMS;
        }
    }

    /** What is not as a directory wants it. */
    public record Problem(String about, String title, String detail, Instant since) {}
}
