package org.holdfast.domain.importing.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.ImportedRow.Difference;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;

/** What is to become of a row. */
sealed interface SiteDecision {

    /** A site is made. */
    record Create(SiteRow row, Site site) implements SiteDecision {}

    /**
     * A site gets other details, another place, or both.
     *
     * @param after with the details of the row; the same as before where only the place changes
     * @param moved the path to lie below, where that changes
     */
    record Alter(SiteRow row, Site before, Site after, Optional<ScopePath> moved) implements SiteDecision {

        /** Whether the details differ. */
        boolean described() {
            return after.version() != before.version();
        }
    }

    /**
     * The site is as the row says already.
     *
     * @param made whether this import made it before it was interrupted
     */
    record Keep(SiteRow row, Site site, boolean made) implements SiteDecision {}

    /** The row is refused. */
    record Refuse(long number, Optional<String> name, Optional<String> code, List<RowProblem> problems)
            implements SiteDecision {

        /** Whether an earlier row has the code, so that the code is not the problem. */
        boolean repeated() {
            return problems.stream().anyMatch(problem -> problem.code().equals(RowProblem.CODE_REPEATED));
        }

        static Refuse of(SiteRow row, RowProblem problem) {
            return new Refuse(
                    row.number(), Optional.of(row.name().value()), row.code().map(SiteCode::value), List.of(problem));
        }
    }

    /** What the row comes to. */
    default RowOutcome outcome() {
        if (this instanceof Create) {
            return RowOutcome.NEW;
        }
        if (this instanceof Alter) {
            return RowOutcome.CHANGED;
        }
        if (this instanceof Keep keep) {
            return keep.made ? RowOutcome.NEW : RowOutcome.SAME;
        }
        return RowOutcome.REFUSED;
    }

    /** Whether there is something to know about the row. */
    default boolean noted() {
        return row().filter(known -> !known.notes().isEmpty()).isPresent();
    }

    private Optional<SiteRow> row() {
        if (this instanceof Create create) {
            return Optional.of(create.row);
        }
        if (this instanceof Alter alter) {
            return Optional.of(alter.row);
        }
        return this instanceof Keep keep ? Optional.of(keep.row) : Optional.empty();
    }

    /** The row with what it comes to. */
    default ImportedRow told() {
        if (this instanceof Create create) {
            return told(create.row, RowOutcome.NEW, differences(Fields.none(), create.site.fields(), create.row));
        }
        if (this instanceof Alter alter) {
            List<Difference> differences =
                    new ArrayList<>(differences(alter.before.fields(), alter.after.fields(), alter.row));
            alter.moved.ifPresent(
                    above -> differences.add(new Difference("parent", Optional.empty(), alter.row.above())));
            return told(alter.row, RowOutcome.CHANGED, differences);
        }
        if (this instanceof Keep keep) {
            return told(keep.row, outcome(), List.of());
        }
        Refuse refuse = (Refuse) this;
        return new ImportedRow(
                refuse.number, RowOutcome.REFUSED, refuse.name, refuse.code, refuse.problems, List.of(), List.of());
    }

    private static ImportedRow told(SiteRow row, RowOutcome outcome, List<Difference> differences) {
        return new ImportedRow(
                row.number(),
                outcome,
                Optional.of(row.name().value()),
                row.code().map(SiteCode::value),
                List.of(),
                row.notes(),
                differences);
    }

    private static List<Difference> differences(Fields before, Fields after, SiteRow row) {
        List<Difference> differences = new ArrayList<>();
        for (FieldChange change : FieldChange.between(before, after)) {
            switch (change.field()) {
                case "ownFields" -> differences.addAll(nested(change));
                case "parent" -> differences.add(new Difference("parent", Optional.empty(), row.above()));
                case "active" -> {}
                default -> differences.add(new Difference(change.field(), text(change.before()), text(change.after())));
            }
        }
        return differences;
    }

    private static List<Difference> nested(FieldChange change) {
        Fields before = fields(change.before());
        return FieldChange.between(before, fields(change.after())).stream()
                .map(inner -> new Difference("ownFields." + inner.field(), text(inner.before()), text(inner.after())))
                .toList();
    }

    private static Fields fields(Optional<Object> value) {
        return value.map(map -> Fields.of(Map.of("map", map)).nested("map")).orElse(Fields.none());
    }

    private static Optional<String> text(Optional<Object> value) {
        return value.map(known -> known instanceof List<?> list
                ? String.join(", ", list.stream().map(Object::toString).toList())
                : known.toString());
    }
}
