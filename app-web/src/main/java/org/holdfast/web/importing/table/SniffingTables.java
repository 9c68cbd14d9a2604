package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.Tables;

/** Tells the format from the first bytes, never from the name, and opens the file with the adapter of that format. */
@ApplicationScoped
public class SniffingTables implements Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final ImportLimits limits;

    @Inject
    public SniffingTables(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public Table open(FileContent file) {
        if (file.size() > limits.maxBytes()) {
            throw refused(FileProblem.TOO_LARGE, "limit", limits.maxBytes());
        }
        if (file.size() == 0) {
            throw refused(FileProblem.EMPTY);
        }
        byte[] first = firstBytes(file);
        if (begins(first, ZIP)) {
            return XlsxTable.open(file, limits);
        }
        if (begins(first, EMPTY_ZIP)) {
            throw refused(FileProblem.NOT_A_WORKBOOK);
        }
        if (begins(first, OLE)) {
            throw refused(FileProblem.OLD_EXCEL);
        }
        if (begins(first, PDF)) {
            throw refused(FileProblem.TYPE_UNKNOWN);
        }
        return CsvTable.open(file, limits);
    }

    private static byte[] firstBytes(FileContent file) {
        try (InputStream bytes = file.open()) {
            return bytes.readNBytes(4);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
