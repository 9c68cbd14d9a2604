package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.web.shared.EscapedCell;

/** A table in CSV: RFC 4180 with any usual delimiter, with blanks around quotes allowed. */
final class CsvTable implements Table {

    /** Beyond this a quote was certainly never closed. */
    private static final int ENDLESS = 1 << 20;

    private final TableForm form;
    private final CsvReader<CsvRecord> reader;
    private final RowSource source;

    private CsvTable(TableForm form, CsvReader<CsvRecord> reader, ImportLimits limits) {
        this.form = form;
        this.reader = reader;
        this.source = new RowSource(new Records(reader.iterator()), limits);
    }

    static Table open(FileContent file, ImportLimits limits) {
        try {
            TextCharset charset = TextCharset.of(file);
            BufferedReader text = new BufferedReader(charset.reader(file), CsvDelimiter.SAMPLE);
            try {
                char delimiter = delimiter(text);
                TableForm form = new TableForm.Csv(charset.charset().name(), delimiter);
                return new CsvTable(form, csv(text, delimiter, limits), limits);
            } catch (RuntimeException | IOException refusal) {
                text.close();
                throw refusal;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CsvReader<CsvRecord> csv(Reader text, char delimiter, ImportLimits limits) {
        CsvRecordHandler records = CsvRecordHandler.builder()
                .maxFields(Math.max(limits.maxColumns() * 2, 1024))
                .maxFieldSize(ENDLESS)
                .maxRecordSize(4 * ENDLESS)
                .build();
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * ENDLESS)
                .build(records, text);
    }

    /** What the first line says ({@code sep=;}, which spreadsheets write and read), else what the beginning shows. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(CsvDelimiter.SAMPLE);
        char[] sample = new char[CsvDelimiter.SAMPLE - 1];
        int length = 0;
        int read = text.read(sample, 0, sample.length);
        while (read > 0) {
            length += read;
            read = length < sample.length ? text.read(sample, length, sample.length - length) : 0;
        }
        text.reset();
        String beginning = new String(sample, 0, length);
        if (beginning.length() > 5
                && beginning.regionMatches(true, 0, "sep=", 0, 4)
                && (beginning.charAt(5) == '\n' || beginning.charAt(5) == '\r')) {
            text.readLine();
            return beginning.charAt(4);
        }
        return CsvDelimiter.of(beginning);
    }

    @Override
    public TableForm form() {
        return form;
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
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The records of the parser as rows, with its refusals in our words. */
    private static final class Records implements RowSource.Rows {

        private final Iterator<CsvRecord> records;
        private long line = 1;

        private Records(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public Optional<TableRow> next() {
            try {
                return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
            } catch (CsvParseException refusal) {
                throw refused(FileProblem.CSV_QUOTES_WRONG, "row", line).from(refusal);
            }
        }

        private TableRow row(CsvRecord csvRecord) {
            line = csvRecord.getStartingLineNumber() + 1;
            List<Cell> cells = new ArrayList<>(csvRecord.getFieldCount());
            for (String field : csvRecord.getFields()) {
                cells.add(Cell.of(EscapedCell.unescaped(field)));
            }
            return new TableRow(csvRecord.getStartingLineNumber(), cells);
        }
    }
}
