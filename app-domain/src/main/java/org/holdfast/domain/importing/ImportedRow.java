package org.holdfast.domain.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of a file and what it comes to.
 *
 * @param number where it stands in the file
 * @param outcome what it comes to
 * @param name the name in it, as far as there is one
 * @param code the code in it
 * @param problems why it is refused; empty unless it is
 * @param notes what was done to it that one should know
 * @param differences every field that gets another value
 */
public record ImportedRow(
        long number,
        RowOutcome outcome,
        Optional<String> name,
        Optional<String> code,
        List<RowProblem> problems,
        List<RowProblem> notes,
        List<Difference> differences) {

    /**
     * A field that gets another value.
     *
     * @param field its name; {@code ownFields.} and the name for a fact of the organisation's own
     * @param before as text; empty when it had none
     * @param after as text; empty when it has none any more
     */
    public record Difference(String field, Optional<String> before, Optional<String> after) {}

    public ImportedRow {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        differences = List.copyOf(differences);
    }

    /** The key that rows are listed by: their number. */
    public String key() {
        return String.format(Locale.ROOT, "%010d", number);
    }
}
