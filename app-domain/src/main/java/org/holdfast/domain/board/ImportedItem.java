package org.holdfast.domain.board;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;

/**
 * What an import does, or would do, with one section or requirement of a catalogue.
 *
 * @param kind section or requirement
 * @param depth its level in the catalogue, 1 at the top
 * @param code its reference, as in the catalogue
 * @param title its title, as in the catalogue
 * @param outcome what becomes of it
 * @param changed the fields that get another value, for {@link Outcome#CHANGED}
 * @param problem why it is refused, for {@link Outcome#REFUSED}
 */
public record ImportedItem(
        ItemKind kind,
        int depth,
        Optional<String> code,
        String title,
        Outcome outcome,
        List<String> changed,
        Optional<DomainException> problem) {

    /** What becomes of an item. */
    public enum Outcome {
        /** It is added. */
        NEW,
        /** One with its code is on the board and gets these texts, or is restored. */
        CHANGED,
        /** It is on the board as it is in the catalogue. */
        SAME,
        /** It breaks a rule, and so does all below it. */
        REFUSED
    }

    public ImportedItem {
        changed = List.copyOf(changed);
    }
}
