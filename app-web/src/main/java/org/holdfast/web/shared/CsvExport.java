package org.holdfast.web.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as CSV that spreadsheets open without asking: UTF-8 with a byte order mark, commas, and no cell that
 * they would run as a formula. What it writes can be imported again.
 */
public final class CsvExport implements AutoCloseable {

    private final CsvWriter csv;

    /** @param out stays open when this is closed */
    public CsvExport(OutputStream out) {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new KeptOpen(text));
    }

    /**
     * One that the browser saves as a file and keeps nowhere else.
     *
     * @param name of the file
     */
    public static CsvExport download(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return new CsvExport(response.getOutputStream());
    }

    /** Adds a row. Text is made harmless; numbers stay numbers, so that -71.5 can be counted with. */
    public void row(List<Object> cells) {
        csv.writeRecord(cells.stream().map(CsvExport::text).toList());
    }

    private static String text(Object cell) {
        return cell instanceof Number ? cell.toString() : EscapedCell.escaped(cell.toString());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A writer whose end is not the end of the stream below it. */
    private static final class KeptOpen extends FilterWriter {

        private KeptOpen(OutputStreamWriter below) {
            super(below);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
