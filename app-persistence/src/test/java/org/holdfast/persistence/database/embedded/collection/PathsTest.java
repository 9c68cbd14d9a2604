package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @Test
    void knowsWhatAQueryAsksFor() {
        Document query = new Document("a.b", 1)
                .append("$or", List.of(new Document("c", 1), new Document("$and", List.of(new Document("d", 2)))));
        Paths paths = Paths.ofQuery(query);

        assertThat(List.of("a", "c", "d"))
                .allSatisfy(field -> assertThat(paths.below(field)).isNotNull());
        assertThat(paths.below("e")).isNull();
        assertThat(paths.isAll()).isFalse();
    }

    @Test
    void asksForNothingWhereAnyDocumentFits() {
        Paths nothing = Paths.ofQuery(new Document());

        assertThat(nothing.isAll()).isFalse();
        assertThat(nothing.and(Paths.of(List.of("a"))).below("a")).isNotNull();
    }

    @Test
    void takesEverythingWhereAQueryCannotBeSaidByPaths() {
        assertThat(Paths.ofQuery(new Document("$expr", new Document())).isAll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.$.k", "rows.$[].k", "a..b", ""})
    void takesEverythingWhereAPathSaysMoreThanNames(String path) {
        assertThat(Paths.ofUpdate(new Document("$set", new Document(path, 1))).isAll())
                .isTrue();
    }

    @Test
    void takesEverythingForReplacementsAndRenames() {
        assertThat(Paths.ofUpdate(new Document()).isAll()).isTrue();
        assertThat(Paths.ofUpdate(new Document("a", 1)).isAll()).isTrue();
        assertThat(Paths.ofUpdate(new Document("$rename", new Document("a", "b")))
                        .isAll())
                .isTrue();
    }

    @Test
    void keepsWhatAProjectionIncludes() {
        Paths paths = Paths.ofProjection(new Document("a.b", 1).append("_id", 0));

        assertThat(paths.isAll()).isFalse();
        assertThat(paths.below("a")).isNotNull();
        assertThat(paths.below("c")).isNull();
        assertThat(Paths.ofProjection(new Document("a", 1)).below("_id"))
                .as("comes along")
                .isNotNull();
    }

    @Test
    void keepsEverythingWhereAProjectionLeavesOutOrComputes() {
        assertThat(List.of(
                        new Document(),
                        new Document("_id", 0),
                        new Document("a", 0),
                        new Document("a", new Document("$slice", 1)),
                        new Document("a.$", 1)))
                .allSatisfy(projection ->
                        assertThat(Paths.ofProjection(projection).isAll()).isTrue());
    }
}
