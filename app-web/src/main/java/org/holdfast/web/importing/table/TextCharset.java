package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileProblem;

/**
 * Which characters the bytes of a text file stand for: what a byte order mark says, else UTF-8 where every byte fits
 * it, else Windows-1252, which spreadsheets of western countries write.
 *
 * @param charset what to read it with
 * @param mark how many bytes the byte order mark takes
 */
record TextCharset(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    /** More than one in a hundred bytes that text does not have, and it is no text. */
    private static final int STRANGE_SHARE = 100;

    static TextCharset of(FileContent file) throws IOException {
        try (InputStream bytes = file.open()) {
            byte[] first = bytes.readNBytes(3);
            int mark = first.length == 3 && begins(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            if (mark == 3) {
                return new TextCharset(StandardCharsets.UTF_8, mark);
            }
            if (begins(first, 0xFF, 0xFE)) {
                return new TextCharset(StandardCharsets.UTF_16LE, 2);
            }
            if (begins(first, 0xFE, 0xFF)) {
                return new TextCharset(StandardCharsets.UTF_16BE, 2);
            }
        }
        return new TextCharset(fitsUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** The characters after the byte order mark; what does not fit the charset becomes the replacement character. */
    Reader reader(FileContent file) throws IOException {
        InputStream bytes = file.open();
        try {
            bytes.skipNBytes(mark);
        } catch (IOException failure) {
            bytes.close();
            throw failure;
        }
        return new InputStreamReader(bytes, charset);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (int place = 0; place < magic.length; place++) {
            if (place >= bytes.length || (bytes[place] & 0xFF) != magic[place]) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsUtf8(FileContent file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        boolean fits = true;
        long strange = 0;
        try (InputStream bytes = file.open()) {
            int read = bytes.read(in.array(), in.position(), in.remaining());
            while (read >= 0) {
                strange += strangeAmong(in.array(), in.position(), read);
                in.position(in.position() + read).flip();
                if (fits) {
                    out.clear();
                    fits = !decoder.decode(in, out, false).isError();
                }
                if (!fits) {
                    in.position(in.limit());
                }
                in.compact();
                read = bytes.read(in.array(), in.position(), in.remaining());
            }
        }
        if (strange * STRANGE_SHARE > file.size()) {
            throw refused(FileProblem.NOT_TEXT);
        }
        return fits;
    }

    /** Control characters, of which a zero byte alone makes the file no text. */
    private static long strangeAmong(byte[] bytes, int from, int count) {
        long strange = 0;
        for (int place = from; place < from + count; place++) {
            byte value = bytes[place];
            if (value == 0) {
                throw refused(FileProblem.NOT_TEXT);
            }
            if (value > 0 && value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f') {
                strange++;
            }
        }
        return strange;
    }
}
