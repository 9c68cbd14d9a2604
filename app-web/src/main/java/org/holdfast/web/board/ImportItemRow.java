package org.holdfast.web.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.domain.board.ImportedItem;
import org.holdfast.domain.board.ItemKind;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.web.shared.Texts;

/**
 * What an import does with an item, as a page shows it.
 *
 * @param section whether it is a heading
 * @param depth its level in the file
 * @param code its reference; may be empty
 * @param title its title
 * @param outcome new, changed, same or refused
 * @param note what changes, or why it is refused
 */
public record ImportItemRow(boolean section, int depth, String code, String title, String outcome, String note) {

    static ImportItemRow from(ImportedItem item, Texts texts) {
        Optional<DomainException> problem = item.problem();
        return new ImportItemRow(
                item.kind() == ItemKind.SECTION,
                item.depth(),
                item.code().orElse(""),
                item.title(),
                item.outcome().name().toLowerCase(Locale.ROOT),
                problem.map(found -> texts.title(found) + ". " + texts.detail(found))
                        .orElseGet(() -> changed(item.changed())));
    }

    private static String changed(List<String> fields) {
        return String.join(", ", fields).replace("removed", "restored");
    }
}
