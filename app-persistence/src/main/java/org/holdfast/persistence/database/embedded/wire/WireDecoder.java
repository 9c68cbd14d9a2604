package org.holdfast.persistence.database.embedded.wire;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands. Long ones that are one document and nothing else are read here, so that long lists of texts need not be
 * read again; all others where they always are.
 */
final class WireDecoder extends MongoWireProtocolHandler {

    /** About a hundred keys. */
    private static final int LONG = 4 * 1024;

    private static final int OP_MSG = 2013;
    private static final int REQUEST = 4;
    private static final int RESPONSE = 8;
    private static final int OPERATION = 12;
    private static final int FLAGS = 16;
    private static final int KIND = 20;
    private static final int DOCUMENT = 21;

    private final KeptTexts texts;

    WireDecoder(KeptTexts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        int start = in.readerIndex();
        if (!isLongDocument(in, start)) {
            return super.decode(context, in);
        }
        int length = in.getIntLE(start);
        MessageHeader header = new MessageHeader(length, in.getIntLE(start + REQUEST), in.getIntLE(start + RESPONSE));
        ByteBuf message = in.readSlice(length).skipBytes(DOCUMENT);
        return new MongoMessage(context.channel(), header, new QueryReader(texts, LONG).document(message));
    }

    /** Whether a whole message is there that is a long document alone, without flags. */
    private static boolean isLongDocument(ByteBuf in, int start) {
        if (in.readableBytes() < LONG) {
            return false;
        }
        int length = in.getIntLE(start);
        return length >= LONG
                && length <= in.readableBytes()
                && length <= MAX_MESSAGE_SIZE_BYTES
                && in.getIntLE(start + OPERATION) == OP_MSG
                && in.getIntLE(start + FLAGS) == 0
                && in.getByte(start + KIND) == 0
                && in.getIntLE(start + DOCUMENT) == length - DOCUMENT;
    }
}
