package org.holdfast.persistence.database.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WireDecoderTest {

    private static final int OP_MSG = 2013;

    private final EmbeddedChannel channel = new EmbeddedChannel(new WireDecoder(new KeptTexts()));

    @Test
    void readsWhatMongoJavaServerReads() {
        Document query = find(keys("site ", 1000))
                .append("nothing", null)
                .append("list", Arrays.asList(1, null, new Document("deep", List.of("ä", 2.5)), Instant.EPOCH))
                .append("empty", List.of());
        assertThat(read(message(query))).containsExactly(query);
    }

    @Test
    void readsALongListOfTextsOnce() {
        Document query = find(keys("site ", 1000));
        Object first = among(read(message(query)).get(0));
        assertThat(first).isInstanceOf(Texts.class).isEqualTo(keys("site ", 1000));
        assertThat(among(read(message(query)).get(0))).isSameAs(first);
        assertThat(among(read(message(find(keys("cite ", 1000)))).get(0))).isEqualTo(keys("cite ", 1000));
    }

    @Test
    void leavesOtherListsAsTheyAre() {
        List<Object> mixed = new ArrayList<>(keys("site ", 1000));
        mixed.set(500, 500);
        assertThat(among(read(message(find(mixed))).get(0))).isEqualTo(mixed).isNotInstanceOf(Texts.class);
        Document written = new Document("insert", "things").append("tags", keys("tag ", 1000));
        assertThat(read(message(written)).get(0).get("tags")).isNotInstanceOf(Texts.class);
    }

    @Test
    void readsMessagesThatComeInPiecesAndTogether() {
        Document few = find(keys("a", 3));
        Document many = find(keys("b", 1000));
        ByteBuf all = Unpooled.wrappedBuffer(message(few), message(many), message(few), message(many));
        List<Document> read = new ArrayList<>();
        while (all.isReadable()) {
            read.addAll(read(all.readBytes(Math.min(777, all.readableBytes()))));
        }
        assertThat(read).containsExactly(few, many, few, many);
    }

    private static Document find(List<?> values) {
        return new Document("find", "sites")
                .append(
                        "filter",
                        new Document(
                                "$and",
                                List.of(
                                        new Document("active", true),
                                        new Document("path", new Document("$in", values)))))
                .append("limit", 51);
    }

    private static Object among(Document command) {
        Document filter = (Document) command.get("filter");
        Document path = (Document) ((Document) ((List<?>) filter.get("$and")).get(1)).get("path");
        return path.get("$in");
    }

    private static List<String> keys(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> name + number).toList();
    }

    private static ByteBuf message(Document document) {
        ByteBuf body = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, body);
        return Unpooled.buffer()
                .writeIntLE(21 + body.readableBytes())
                .writeIntLE(7)
                .writeIntLE(0)
                .writeIntLE(OP_MSG)
                .writeIntLE(0)
                .writeByte(0)
                .writeBytes(body);
    }

    private List<Document> read(ByteBuf bytes) {
        channel.writeInbound(bytes);
        List<Document> read = new ArrayList<>();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            read.add(((MongoMessage) message).getDocument());
        }
        return read;
    }
}
