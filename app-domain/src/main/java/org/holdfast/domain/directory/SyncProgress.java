package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.ForeignText;
import org.holdfast.domain.shared.Ids;

/**
 * Notes how far the following of a directory is, and what is not as it wants it: once in the journal, and while it lasts.
 * Where there is too much of that, the rest is noted as soon as there is room. Whoever calls holds the turn of the
 * organisation.
 */
@ApplicationScoped
public class SyncProgress {

    /** The kind of the entry: a directory wanted something that was not done. */
    public static final String REFUSED = "directory-refused";

    /** As a mail address may be. */
    private static final int LONGEST = 254;

    private final SyncStates states;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public SyncProgress(SyncStates states, Recorder recorder, Ids ids, Clock clock) {
        this.states = states;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    SyncState of(Directory directory) {
        return states.find(directory.organisation(), directory.id())
                .orElseGet(() -> SyncState.none(directory.organisation(), directory.id()));
    }

    void note(Directory directory, UnaryOperator<SyncState> change) {
        states.save(change.apply(of(directory)));
    }

    /**
     * Notes whether something is as the directory wants it.
     *
     * @param key what it is about
     * @param about its mail address or name, as it was told
     * @param trouble why it is not; empty when it is
     */
    void settle(Directory directory, String key, String about, Optional<DirectoryTrouble> trouble) {
        SyncState before = of(directory);
        if (before.problem(key).map(DirectoryProblem::trouble).equals(trouble)) {
            return;
        }
        SyncState after =
                trouble.map(why -> before.with(problem(key, why, about))).orElseGet(() -> before.without(key));
        if (saved(before, after)) {
            trouble.ifPresent(why -> refused(directory, why, about));
        }
    }

    /** Forgets the other problems: nobody tells any more what they are about. */
    void keepProblems(Directory directory, Predicate<DirectoryProblem> still) {
        SyncState before = of(directory);
        saved(before, before.keepProblems(still));
    }

    private boolean saved(SyncState before, SyncState after) {
        boolean different = !after.equals(before);
        if (different) {
            states.save(after.withRoom(before, Instant.ofEpochMilli(clock.millis())));
        }
        return different;
    }

    private DirectoryProblem problem(String key, DirectoryTrouble why, String about) {
        return new DirectoryProblem(key, why, ForeignText.line(about, LONGEST), Instant.ofEpochMilli(clock.millis()));
    }

    private void refused(Directory directory, DirectoryTrouble why, String about) {
        Fields fields = Fields.none()
                .with("refusal", why.code())
                .with("about", Optional.of(ForeignText.line(about, LONGEST)).filter(text -> !text.isEmpty()));
        recorder.record(
                directory.actor(),
                Change.created(REFUSED, new DirectoryNotice(ids.next(), directory.organisation(), fields)));
    }
}
