package org.holdfast.domain.board;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A change that breaks a rule of a board, its statuses or its outline. */
public final class BoardRefusedException extends DomainException {

    private BoardRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** The board is archived. */
    public static BoardRefusedException archived() {
        return new BoardRefusedException(Kind.CONFLICT, "board-archived", Map.of());
    }

    /** The board never had a status of that id. */
    public static BoardRefusedException statusOfAnotherBoard() {
        return new BoardRefusedException(Kind.INVALID, "status-of-another-board", Map.of("field", "status"));
    }

    /** The status is no longer offered; another one took its place. */
    public static BoardRefusedException statusMerged(StatusName into) {
        return new BoardRefusedException(
                Kind.CONFLICT, "status-merged", Map.of("field", "status", "into", into.value()));
    }

    /** A status was left out without saying which one takes its place. */
    public static BoardRefusedException statusNotReplaced(StatusName name) {
        return new BoardRefusedException(
                Kind.INVALID, "status-not-replaced", Map.of("field", "statuses", "name", name.value()));
    }

    /** Only others may set the status. */
    public static BoardRefusedException statusRestricted(StatusName name, String message) {
        return new BoardRefusedException(
                Kind.FORBIDDEN, "status-restricted", Map.of("name", name.value(), "message", message));
    }

    /** Another item of the same kind on the board has the code. */
    public static BoardRefusedException codeTaken(ItemCode code) {
        return new BoardRefusedException(
                Kind.CONFLICT, "item-code-taken", Map.of("field", "code", "code", code.value()));
    }

    /** Two items of the same kind in one catalogue have the code. */
    public static BoardRefusedException codeRepeated(ItemCode code) {
        return new BoardRefusedException(
                Kind.INVALID, "item-code-repeated", Map.of("field", "code", "code", code.value()));
    }

    /** Two items of the same kind below one parent of a catalogue have the title and no code to tell them apart. */
    public static BoardRefusedException titleRepeated(ItemTitle title) {
        return new BoardRefusedException(
                Kind.INVALID, "item-title-repeated", Map.of("field", "title", "title", title.value()));
    }

    /** What stands above it in the catalogue was refused. */
    public static BoardRefusedException aboveRefused() {
        return new BoardRefusedException(Kind.INVALID, "item-above-refused", Map.of());
    }

    /** The new place lies below the item itself. */
    public static BoardRefusedException cycle() {
        return new BoardRefusedException(Kind.CONFLICT, "item-parent-cycle", Map.of("field", "parent"));
    }

    /** A section cannot lie below a requirement. */
    public static BoardRefusedException sectionBelowRequirement() {
        return new BoardRefusedException(Kind.INVALID, "section-below-requirement", Map.of("field", "parent"));
    }

    /** The place names an item that is not on this board, or not there. */
    public static BoardRefusedException placeUnknown(String field) {
        return new BoardRefusedException(Kind.INVALID, "item-place-unknown", Map.of("field", field));
    }

    /** The outline would have more than {@link Outline#MAXIMUM_DEPTH} levels. */
    public static BoardRefusedException tooDeep() {
        return new BoardRefusedException(
                Kind.INVALID, "outline-too-deep", Map.of("field", "parent", "maximum", Outline.MAXIMUM_DEPTH));
    }

    /** The outline would have more than {@link Outline#MAXIMUM_ITEMS} items. */
    public static BoardRefusedException full() {
        return new BoardRefusedException(Kind.CONFLICT, "outline-full", Map.of("maximum", Outline.MAXIMUM_ITEMS));
    }

    /** The item was removed and has to be restored first. */
    public static BoardRefusedException itemRemoved() {
        return new BoardRefusedException(Kind.CONFLICT, "item-removed", Map.of());
    }

    /** A sample is only for an organisation without sites and boards. */
    public static BoardRefusedException sampleNotEmpty() {
        return new BoardRefusedException(Kind.CONFLICT, "sample-not-empty", Map.of());
    }
}
