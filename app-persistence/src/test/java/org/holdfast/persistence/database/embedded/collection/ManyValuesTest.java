package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyValuesTest {

    private static final List<String> VALUES =
            IntStream.range(0, 100).mapToObj(number -> "site " + number).toList();

    @Test
    void findsTheConditionWhereverItStands() {
        Document query = new Document("organisation", "o")
                .append("$and", List.of(new Document("active", true), new Document("path", in(VALUES))));
        ManyValues values = ManyValues.of(query).orElseThrow();
        assertThat(values.field()).isEqualTo("path");
        assertThat(values.rest())
                .isEqualTo(new Document("organisation", "o").append("$and", List.of(new Document("active", true))));
    }

    @Test
    void leavesFewValuesAndOtherTypesToTheMatcher() {
        assertThat(ManyValues.of(new Document("path", in(List.of("a", "b"))))).isEmpty();
        assertThat(ManyValues.of(new Document("a.b", in(VALUES)))).isEmpty();
        assertThat(ManyValues.of(new Document("path", in(VALUES).append("$ne", "a"))))
                .isEmpty();
        List<Object> mixed = new ArrayList<>(VALUES);
        mixed.add(1);
        assertThat(ManyValues.of(new Document("path", in(mixed)))).isEmpty();
        assertThat(ManyValues.of(new Document("$or", List.of(new Document("path", in(VALUES))))))
                .isEmpty();
    }

    @Test
    void tellsByTheBytesBehindEveryTypeOfValue() {
        assertThat(fits("site 7")).isTrue();
        assertThat(fits("site 700")).isFalse();
        assertThat(fits(List.of("o", 5, new Document("deep", "er"), "site 99"))).isTrue();
        assertThat(fits(List.of("o", "site"))).isFalse();
        assertThat(fits(List.of())).isFalse();
        assertThat(fits(7)).isFalse();
        assertThat(ManyValues.of(new Document("path", in(VALUES)))
                        .orElseThrow()
                        .fits(Documents.toBytes(new Document("pathology", "site 7"))))
                .isFalse();
    }

    private static boolean fits(Object path) {
        Document document = new Document("_id", new ObjectId())
                .append("text", "söme")
                .append("nothing", null)
                .append("yes", true)
                .append("int", 1)
                .append("long", 2L)
                .append("double", 1.5)
                .append("at", Instant.EPOCH)
                .append("expression", new BsonRegularExpression("a.*", "i"))
                .append("list", Arrays.asList("x", null, 3))
                .append("inner", new Document("path", "site 1"))
                .append("path", path)
                .append("after", 1);
        return ManyValues.of(new Document("path", in(VALUES))).orElseThrow().fits(Documents.toBytes(document));
    }

    private static Document in(List<?> values) {
        return new Document("$in", values);
    }
}
