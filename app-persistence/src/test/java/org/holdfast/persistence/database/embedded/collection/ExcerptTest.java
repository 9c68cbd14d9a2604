package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Document SHEET = new Document("_id", "board/site")
            .append("answers", new Document("a", answer("open")).append("b", answer("done")))
            .append("path", List.of("all", "north"))
            .append("revision", 7L);

    @Test
    void takesTheMeantPartsInTheirOrder() {
        assertThat(taken("revision", "answers.b", "_id", "nothing.there"))
                .isEqualTo(new Document("_id", "board/site")
                        .append("answers", new Document("b", answer("done")))
                        .append("revision", 7L));
    }

    @Test
    void takesAnInnerDocumentThatIsThereEvenWhenNothingOfItIsMeant() {
        assertThat(taken("answers.c")).isEqualTo(new Document("answers", new Document()));
    }

    @Test
    void takesArraysAndValuesOnTheWayWhole() {
        assertThat(taken("path.0", "revision.low"))
                .isEqualTo(new Document("path", List.of("all", "north")).append("revision", 7L));
    }

    @Test
    void takesTheOuterOfTwoPaths() {
        assertThat(taken("answers.b", "answers")).isEqualTo(taken("answers"));
    }

    @Test
    void putsAChangedPartBackAndLeavesTheRestByteByByte() {
        Paths paths = Paths.of(List.of("answers.b", "answers.c", "revision"));
        Document part = new Document("answers", new Document("b", answer("late")).append("c", answer("open")))
                .append("revision", 8L);

        assertThat(Documents.fromBytes(Excerpt.put(Documents.toBytes(SHEET), paths, Documents.toBytes(part))))
                .isEqualTo(new Document("_id", "board/site")
                        .append(
                                "answers",
                                new Document("a", answer("open"))
                                        .append("b", answer("late"))
                                        .append("c", answer("open")))
                        .append("path", List.of("all", "north"))
                        .append("revision", 8L));
    }

    @Test
    void dropsWhatThePartHasNoLonger() {
        Paths paths = Paths.of(List.of("answers.b", "revision"));
        Document part = new Document("answers", new Document());

        assertThat(Documents.fromBytes(Excerpt.put(Documents.toBytes(SHEET), paths, Documents.toBytes(part))))
                .isEqualTo(new Document("_id", "board/site")
                        .append("answers", new Document("a", answer("open")))
                        .append("path", List.of("all", "north")));
    }

    @Test
    void givesTheSameBytesBackWhenNothingHasChanged() {
        byte[] stored = Documents.toBytes(SHEET);
        Paths paths = Paths.of(List.of("answers.a", "path", "none"));

        assertThat(Excerpt.put(stored, paths, Excerpt.take(stored, paths))).isEqualTo(stored);
    }

    private static Document taken(String... paths) {
        return Documents.fromBytes(Excerpt.take(Documents.toBytes(SHEET), Paths.of(List.of(paths))));
    }

    private static Document answer(String status) {
        return new Document("status", status).append("version", 1L);
    }
}
