package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;

/** The packed parts of a workbook, in a file of our own that is gone when this is closed. */
final class XlsxPackage implements AutoCloseable {

    private static final int MOST_PARTS = 10_000;

    private final Path copy;
    private final ZipFile zip;
    private final InflationBudget budget;

    private XlsxPackage(Path copy, ZipFile zip, InflationBudget budget) {
        this.copy = copy;
        this.zip = zip;
        this.budget = budget;
    }

    static XlsxPackage open(FileContent file, ImportLimits limits) throws IOException {
        Path copy = Files.createTempFile("holdfast-import-", ".xlsx");
        try {
            copy(file, copy, limits);
            ZipFile zip = zip(copy);
            if (zip.size() > MOST_PARTS) {
                zip.close();
                throw refused(FileProblem.XLSX_TOO_LARGE_INSIDE);
            }
            return new XlsxPackage(copy, zip, new InflationBudget(limits.maxInflatedBytes()));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }

    private static ZipFile zip(Path copy) {
        try {
            return new ZipFile(copy.toFile());
        } catch (IOException | IllegalArgumentException damage) {
            throw refused(FileProblem.XLSX_DAMAGED).from(damage);
        }
    }

    private static void copy(FileContent file, Path copy, ImportLimits limits) throws IOException {
        try (InputStream from = file.open();
                OutputStream to = Files.newOutputStream(copy)) {
            byte[] block = new byte[1 << 16];
            long copied = 0;
            int read = from.read(block);
            while (read >= 0) {
                copied += read;
                if (copied > limits.maxBytes()) {
                    throw refused(FileProblem.TOO_LARGE, "limit", limits.maxBytes());
                }
                to.write(block, 0, read);
                read = from.read(block);
            }
        }
    }

    /** A part by its name, which may begin with a slash. */
    Optional<XmlPart> find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        return entry == null || entry.isDirectory() ? Optional.empty() : Optional.of(part(entry));
    }

    private XmlPart part(ZipEntry entry) throws IOException {
        return XmlPart.of(new GuardedStream(zip.getInputStream(entry), entry.getCompressedSize(), budget));
    }

    /** A part without which this is no workbook. */
    XmlPart get(String name) throws IOException {
        return find(name).orElseThrow(() -> refused(FileProblem.NOT_A_WORKBOOK));
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            // closed before its file is deleted
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
