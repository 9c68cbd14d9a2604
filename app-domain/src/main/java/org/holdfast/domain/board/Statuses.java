package org.holdfast.domain.board;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.shared.Assert;

/**
 * The statuses of a board. None is ever deleted, as answers name it: one that is no longer wanted is merged into another.
 *
 * @param offered 1 to {@value #MAXIMUM_OFFERED}, in the order in which they are offered; exactly one is the default
 * @param merged up to {@value #MAXIMUM_MERGED} that are no longer offered
 */
public record Statuses(List<Status> offered, List<MergedStatus> merged) {

    /** The most statuses that a board offers. */
    public static final int MAXIMUM_OFFERED = 20;

    /** The most statuses that were merged into others. */
    public static final int MAXIMUM_MERGED = 200;

    private static final String FIELD = "statuses";

    public Statuses {
        offered = List.copyOf(offered);
        merged = List.copyOf(merged);
        Assert.atMost(FIELD, offered.size(), MAXIMUM_OFFERED);
        Assert.atMost(FIELD, merged.size(), MAXIMUM_MERGED);
        requireOneDefault(offered);
        requireDifferentNames(offered);
    }

    /** What a new board starts with. */
    public static Statuses builtIn(Supplier<StatusId> ids) {
        return new Statuses(
                Stream.of(
                                builtIn("Not checked", StatusMeaning.OPEN, StatusColour.SLATE, true),
                                builtIn("Falls short", StatusMeaning.OPEN, StatusColour.RED, false),
                                builtIn("Being fixed", StatusMeaning.OPEN, StatusColour.AMBER, false),
                                builtIn("Met", StatusMeaning.CLOSED, StatusColour.GREEN, false),
                                builtIn("Not for this site", StatusMeaning.IGNORED, StatusColour.BLUE, false))
                        .map(draft -> draft.as(ids.get()))
                        .toList(),
                List.of());
    }

    /** What everything has that nobody answered. */
    public Status standard() {
        return offered.stream().filter(Status::standard).findFirst().orElseThrow();
    }

    /** The status that is offered under the id. */
    public Optional<Status> find(StatusId id) {
        return offered.stream().filter(status -> status.id().equals(id)).findFirst();
    }

    /**
     * The status that somebody wants to set.
     *
     * @throws BoardRefusedException {@code status-of-another-board}, {@code status-merged}
     */
    public Status offered(StatusId id) {
        Status status = resolve(id);
        if (!status.id().equals(id)) {
            throw BoardRefusedException.statusMerged(status.name());
        }
        return status;
    }

    /**
     * The status that an answer counts as: its own, or the one that took its place.
     *
     * @throws BoardRefusedException {@code status-of-another-board} when this board never had it
     */
    public Status resolve(StatusId id) {
        return find(id).or(() -> findMerged(id).flatMap(found -> find(found.into())))
                .orElseThrow(BoardRefusedException::statusOfAnotherBoard);
    }

    /** For each id that an answer may have, the status that it counts as. */
    public Map<StatusId, Status> byId() {
        Map<StatusId, Status> all = new HashMap<>();
        offered.forEach(status -> all.put(status.id(), status));
        merged.forEach(gone -> all.put(gone.status().id(), resolve(gone.into())));
        return Map.copyOf(all);
    }

    /**
     * As planned.
     *
     * @throws BoardRefusedException {@code status-of-another-board}, {@code status-merged}, {@code status-not-replaced}
     * @throws org.holdfast.domain.shared.InvalidValueException {@code status-one-default}, {@code status-name-repeated},
     *     {@code status-repeated}
     */
    public Statuses planned(StatusPlan plan, Supplier<StatusId> ids) {
        List<Status> next = plan.statuses().stream()
                .map(draft -> draft.as(draft.id().map(id -> offered(id).id()).orElseGet(ids)))
                .toList();
        Set<StatusId> kept = next.stream().map(Status::id).collect(Collectors.toCollection(HashSet::new));
        if (kept.size() < next.size()) {
            throw invalid(FIELD, "status-repeated");
        }
        List<MergedStatus> gone = offered.stream()
                .filter(status -> !kept.contains(status.id()))
                .map(status -> new MergedStatus(status, replacement(status, plan, kept)))
                .toList();
        return new Statuses(next, Stream.concat(followed(gone), gone.stream()).toList());
    }

    private Stream<MergedStatus> followed(List<MergedStatus> gone) {
        Map<StatusId, StatusId> into =
                gone.stream().collect(Collectors.toMap(last -> last.status().id(), MergedStatus::into));
        return merged.stream()
                .map(former -> new MergedStatus(former.status(), into.getOrDefault(former.into(), former.into())));
    }

    private static StatusId replacement(Status status, StatusPlan plan, Set<StatusId> kept) {
        return Optional.ofNullable(plan.merges().get(status.id()))
                .filter(kept::contains)
                .orElseThrow(() -> BoardRefusedException.statusNotReplaced(status.name()));
    }

    private Optional<MergedStatus> findMerged(StatusId id) {
        return merged.stream().filter(gone -> gone.status().id().equals(id)).findFirst();
    }

    private static StatusDraft builtIn(String name, StatusMeaning meaning, StatusColour colour, boolean standard) {
        return new StatusDraft(Optional.empty(), new StatusName(name), meaning, colour, standard, Optional.empty());
    }

    private static void requireOneDefault(List<Status> offered) {
        List<Status> standards = offered.stream().filter(Status::standard).toList();
        if (standards.size() != 1) {
            throw invalid(FIELD, "status-one-default", Map.of("found", standards.size()));
        }
        if (standards.get(0).restriction().isPresent()) {
            throw invalid(FIELD, "status-default-restricted");
        }
    }

    private static void requireDifferentNames(List<Status> offered) {
        Set<String> names = new HashSet<>();
        for (Status status : offered) {
            if (!names.add(status.name().value().toLowerCase(Locale.ROOT))) {
                throw invalid(
                        FIELD,
                        "status-name-repeated",
                        Map.of("name", status.name().value()));
            }
        }
    }

    Fields fields(Fields before) {
        Fields fields = before.with(
                FIELD, offered.stream().map(status -> status.fields().asMap()).toList());
        return merged.isEmpty()
                ? fields
                : fields.with(
                        "mergedStatuses",
                        merged.stream().map(gone -> gone.fields().asMap()).toList());
    }

    static Statuses from(Fields fields) {
        return new Statuses(
                fields.nestedList(FIELD).stream().map(Status::from).toList(),
                fields.nestedList("mergedStatuses").stream()
                        .map(MergedStatus::from)
                        .toList());
    }
}
