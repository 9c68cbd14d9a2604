package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.TableRow;

/** The first visible sheet of a workbook as a table. */
final class XlsxTable implements Table {

    private final XlsxPackage parts;
    private final XmlPart sheet;
    private final String name;
    private final RowSource source;

    private XlsxTable(XlsxPackage parts, XmlPart sheet, String name, RowSource source) {
        this.parts = parts;
        this.sheet = sheet;
        this.name = name;
        this.source = source;
    }

    static XlsxTable open(FileContent file, ImportLimits limits) {
        try {
            XlsxPackage parts = XlsxPackage.open(file, limits);
            try {
                return open(parts, limits);
            } catch (IOException | XMLStreamException | RuntimeException failure) {
                parts.close();
                throw damagedUnlessRefused(failure);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static XlsxTable open(XlsxPackage parts, ImportLimits limits) throws IOException, XMLStreamException {
        Workbook workbook = Workbook.of(parts);
        XmlPart sheet = parts.get(workbook.sheetPart());
        SheetRows rows = new SheetRows(
                sheet,
                SharedStrings.of(parts, workbook.sharedStringsPart()),
                NumberFormats.of(parts, workbook.stylesPart(), workbook.since1904()),
                limits);
        return new XlsxTable(parts, sheet, workbook.sheetName(), new RowSource(rows, limits));
    }

    /** What a parser throws at broken input can be anything; that the input is broken is all there is to say. */
    static FileRefusedException damagedUnlessRefused(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefusedException refusal) {
                return refusal;
            }
        }
        return refused(FileProblem.XLSX_DAMAGED).from(failure);
    }

    @Override
    public TableForm form() {
        return new TableForm.Xlsx(name);
    }

    @Override
    public List<String> headings() {
        return source.headings();
    }

    @Override
    public Iterator<TableRow> rows() {
        return source;
    }

    @Override
    public void close() {
        try (parts) {
            sheet.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
