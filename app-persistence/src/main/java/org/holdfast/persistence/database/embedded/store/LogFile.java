package org.holdfast.persistence.database.embedded.store;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * One numbered file of the log: records of length, checksum and bytes. A record that was not written to its end when
 * the process died does not match its checksum; what follows it does not count.
 */
final class LogFile implements Closeable {

    /** What reads the records. */
    interface Reader {
        void read(byte[] record) throws IOException;
    }

    private static final String PREFIX = "changes-";
    private static final String SUFFIX = ".log";
    private static final int LONGEST = 256 << 20;

    private final FileChannel channel;

    private LogFile(FileChannel channel) {
        this.channel = channel;
    }

    static LogFile create(Path directory, long number) throws IOException {
        Path file = directory.resolve(String.format(Locale.ROOT, "%s%012d%s", PREFIX, number, SUFFIX));
        return new LogFile(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** The files in the order in which they were written. */
    static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(LogFile::isLog).sorted().toList();
        }
    }

    static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    static byte[] frame(byte[] record) {
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES * 2 + record.length);
        frame.putInt(record.length).putInt(checksum(record)).put(record);
        return frame.array();
    }

    /**
     * Reads the records up to the end or to the first that is not whole.
     *
     * @return whether all were whole
     */
    static boolean read(Path file, Reader reader) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                int first = in.read();
                if (first < 0) {
                    return true;
                }
                int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int checksum = in.readInt();
                if (length < 0 || length > LONGEST) {
                    return false;
                }
                byte[] record = in.readNBytes(length);
                if (record.length != length || checksum(record) != checksum) {
                    return false;
                }
                reader.read(record);
            }
        } catch (EOFException e) {
            return false;
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }
}
