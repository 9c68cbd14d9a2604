package org.holdfast.persistence.database.embedded.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a command of which a long list of texts may have come before. */
final class QueryReader {

    private static final String AMONG = "$in";
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;

    private final KeptTexts texts;
    private final int length;

    /**
     * @param length from how many bytes on a list is long
     */
    QueryReader(KeptTexts texts, int length) {
        this.texts = texts;
        this.length = length;
    }

    Document document(ByteBuf bytes) {
        Document document = new Document();
        bytes.skipBytes(Integer.BYTES);
        for (byte type = bytes.readByte(); type != 0; type = bytes.readByte()) {
            String name = BsonDecoder.decodeCString(bytes);
            document.put(name, value(name, type, bytes));
        }
        return document;
    }

    private @Nullable Object value(String name, byte type, ByteBuf bytes) {
        return switch (type) {
            case DOCUMENT -> document(bytes);
            case ARRAY -> name.equals(AMONG) && isLong(bytes) ? values(bytes) : array(bytes);
            default -> BsonDecoder.decodeValue(type, bytes);
        };
    }

    private boolean isLong(ByteBuf bytes) {
        return bytes.getIntLE(bytes.readerIndex()) >= length;
    }

    private List<@Nullable Object> array(ByteBuf bytes) {
        List<@Nullable Object> values = new ArrayList<>();
        bytes.skipBytes(Integer.BYTES);
        for (byte type = bytes.readByte(); type != 0; type = bytes.readByte()) {
            String place = BsonDecoder.decodeCString(bytes);
            values.add(value(place, type, bytes));
        }
        return values;
    }

    /** Read again only where they are other bytes than before. */
    private List<?> values(ByteBuf bytes) {
        byte[] sent = new byte[bytes.getIntLE(bytes.readerIndex())];
        bytes.readBytes(sent);
        Optional<Texts> known = texts.get(sent, () -> texts(array(Unpooled.wrappedBuffer(sent))));
        return known.isPresent() ? known.get() : array(Unpooled.wrappedBuffer(sent));
    }

    private static Optional<Texts> texts(List<@Nullable Object> values) {
        List<String> all = new ArrayList<>(values.size());
        for (Object value : values) {
            if (!(value instanceof String text)) {
                return Optional.empty();
            }
            all.add(text);
        }
        return Optional.of(new Texts(all));
    }
}
