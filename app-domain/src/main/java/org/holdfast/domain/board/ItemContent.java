package org.holdfast.domain.board;

import java.util.Optional;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.shared.Assert;

/**
 * What a section or requirement says. Every change of it is a revision, kept in the journal.
 *
 * @param code the reference
 * @param title what it is called
 * @param text what must be met
 * @param guidance how to meet it, or further explanation
 */
public record ItemContent(Optional<ItemCode> code, ItemTitle title, Optional<String> text, Optional<String> guidance) {

    /** The most characters of a text, and of guidance. */
    public static final int MAXIMUM_TEXT = 50_000;

    public ItemContent {
        text = text.map(ItemContent::lines);
        guidance = guidance.map(ItemContent::lines);
        text.ifPresent(value -> Assert.text("text", value, MAXIMUM_TEXT));
        guidance.ifPresent(value -> Assert.text("guidance", value, MAXIMUM_TEXT));
    }

    /** Just a title. */
    public static ItemContent titled(ItemTitle title) {
        return new ItemContent(Optional.empty(), title, Optional.empty(), Optional.empty());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }

    Fields fields() {
        return Fields.none()
                .with("code", code.map(ItemCode::value))
                .with("title", title.value())
                .with("text", text)
                .with("guidance", guidance);
    }

    static ItemContent from(Fields fields) {
        return new ItemContent(
                fields.findText("code").map(ItemCode::new),
                new ItemTitle(fields.text("title")),
                fields.findText("text"),
                fields.findText("guidance"));
    }
}
