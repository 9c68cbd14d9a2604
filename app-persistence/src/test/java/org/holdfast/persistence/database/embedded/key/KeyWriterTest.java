package org.holdfast.persistence.database.embedded.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyWriterTest {

    private static final List<Object> VALUES = Arrays.asList(
            MinKey.getInstance(),
            null,
            Double.NEGATIVE_INFINITY,
            -1.5e300,
            -3,
            -2.5,
            -0.0,
            0.25,
            1,
            2L,
            2.5,
            9_007_199_254_740_993L,
            Long.MAX_VALUE - 1000,
            Long.MAX_VALUE - 999,
            1e19,
            Double.POSITIVE_INFINITY,
            "",
            "\0",
            "\0a",
            "a",
            "a\0",
            "a\0b",
            "aa",
            "b",
            "\u00E4",
            "\uD83D\uDE00",
            "\uFFFD",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 2),
            new Document("a", 2),
            new BinData(new byte[] {0, 1}),
            new UUID(1, 2),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000001"),
            false,
            true,
            Instant.ofEpochMilli(-5),
            Instant.ofEpochMilli(7),
            new BsonTimestamp(3),
            MaxKey.getInstance());

    @Test
    void keepsTheOrderThatTheServerSortsIn() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                assertThat(sign(compare(one, other, true)))
                        .as("%s and %s", one, other)
                        .isEqualTo(sign(ValueComparator.asc().compare(one, other)));
            }
        }
    }

    @Test
    void turnsTheOrderOfADescendingField() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                assertThat(sign(compare(one, other, false)))
                        .as("%s and %s", one, other)
                        .isEqualTo(-sign(compare(one, other, true)));
            }
        }
    }

    @Test
    void makesNoKeyTheBeginningOfAnother() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                if (compare(one, other, true) != 0) {
                    assertThat(Keys.startsWith(key(other, true), key(one, true)))
                            .as("%s and %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void takesEqualValuesOfDifferentTypesForOne() {
        assertThat(key(1, true)).isEqualTo(key(1L, true)).isEqualTo(key(1.0, true));
        assertThat(key(0.0, true)).isEqualTo(key(-0.0, true));
        assertThat(key(null, true)).isEqualTo(key(Missing.getInstance(), true));
    }

    static Stream<Object> readable() {
        return Stream.of(-2.5, 0.0, 1.0, 9_007_199_254_740_993L, "", "a\0b", "\uD83D\uDE00\uFFFD\u00E4", true, false);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void givesValuesBack(Object value) {
        assertThat(new KeyReader(key(value, true)).next(true)).isEqualTo(value);
        assertThat(new KeyReader(key(value, false)).next(false)).isEqualTo(value);
    }

    @Test
    void readsPastWhatItCannotGiveBack() {
        for (Object value : VALUES) {
            byte[] key = new KeyWriter().value(value, false).value("next", true).toBytes();
            KeyReader reader = new KeyReader(key);
            Object unused = reader.next(false);

            assertThat(reader.next(true)).as("behind %s", value).isEqualTo("next");
        }
    }

    private static int compare(Object one, Object other, boolean ascending) {
        return Arrays.compareUnsigned(key(one, ascending), key(other, ascending));
    }

    private static byte[] key(Object value, boolean ascending) {
        return new KeyWriter().value(value, ascending).toBytes();
    }

    private static int sign(int comparison) {
        return Integer.signum(comparison);
    }
}
