package org.holdfast.domain.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * How far the following of a directory is.
 *
 * @param wantedAt since when it is to be read whole; empty when it is not
 * @param readAt when that was begun the last time that it came to its end
 * @param heardAt when an event of it was heard the last time
 * @param heard what that was, in the broker's word
 * @param problems what is not as it wants it, the newest last; at most {@value #MOST_PROBLEMS}, where there are more the
 *     others follow when these are settled
 * @param failure why it could not be read; empty when it was
 */
public record SyncState(
        OrganisationId organisation,
        DirectoryId directory,
        Optional<Instant> wantedAt,
        Optional<Instant> readAt,
        Optional<Instant> heardAt,
        Optional<String> heard,
        List<DirectoryProblem> problems,
        Optional<Failure> failure) {

    /** The most problems that are kept. */
    public static final int MOST_PROBLEMS = 100;

    private static final Duration READ_EVERY = Duration.ofHours(24);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    /**
     * Reading did not come to its end.
     *
     * @param at when
     * @param words the broker's
     */
    public record Failure(Instant at, String words) {}

    public SyncState {
        problems = List.copyOf(problems);
    }

    static SyncState none(OrganisationId organisation, DirectoryId directory) {
        return new SyncState(
                organisation,
                directory,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Whether it is time to read it whole: somebody wants it, or nobody did for a day. */
    boolean due(Instant now) {
        boolean failedJustNow = failure.filter(
                        failed -> failed.at().plus(AGAIN_AFTER).isAfter(now))
                .isPresent();
        boolean old = readAt.map(read -> !read.plus(READ_EVERY).isAfter(now)).orElse(true);
        return !failedJustNow && (wantedAt.isPresent() || old);
    }

    SyncState wanted(Instant now) {
        return with(wantedAt.or(() -> Optional.of(now)), readAt, heardAt, heard, problems, Optional.empty());
    }

    /** There is room for problems that were left out: reading finds them. */
    SyncState withRoom(SyncState before, Instant now) {
        boolean room = before.problems.size() == MOST_PROBLEMS && problems.size() < MOST_PROBLEMS;
        return room ? with(wantedAt.or(() -> Optional.of(now)), readAt, heardAt, heard, problems, failure) : this;
    }

    /** Read, unless somebody wanted it again meanwhile. */
    SyncState read(Instant began) {
        return with(wantedAt.filter(began::isBefore), Optional.of(began), heardAt, heard, problems, Optional.empty());
    }

    SyncState failed(Instant at, String words) {
        return with(wantedAt, readAt, heardAt, heard, problems, Optional.of(new Failure(at, words)));
    }

    SyncState heard(Instant at, String word) {
        return with(wantedAt, readAt, Optional.of(at), Optional.of(word), problems, failure);
    }

    Optional<DirectoryProblem> problem(String key) {
        return problems.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    SyncState with(DirectoryProblem problem) {
        return problems(others -> {
            others.removeIf(one -> one.key().equals(problem.key()));
            if (others.size() == MOST_PROBLEMS && problem.trouble().ofOwner()) {
                giveWay(others);
            }
            if (others.size() < MOST_PROBLEMS) {
                others.add(problem);
            }
            return others;
        });
    }

    private static void giveWay(List<DirectoryProblem> full) {
        full.stream()
                .filter(one -> !one.trouble().ofOwner())
                .reduce((older, newer) -> newer)
                .ifPresent(full::remove);
    }

    SyncState without(String key) {
        return problems(others -> {
            others.removeIf(one -> one.key().equals(key));
            return others;
        });
    }

    SyncState keepProblems(Predicate<DirectoryProblem> still) {
        return problems(others -> {
            others.removeIf(still.negate());
            return others;
        });
    }

    private SyncState problems(UnaryOperator<List<DirectoryProblem>> change) {
        return with(wantedAt, readAt, heardAt, heard, change.apply(new ArrayList<>(problems)), failure);
    }

    private SyncState with(
            Optional<Instant> wanted,
            Optional<Instant> read,
            Optional<Instant> last,
            Optional<String> word,
            List<DirectoryProblem> now,
            Optional<Failure> failed) {
        return new SyncState(organisation, directory, wanted, read, last, word, now, failed);
    }
}
