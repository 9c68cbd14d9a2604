package org.holdfast.web.importing.oscal;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.Catalogs;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.web.shared.JsonLookup;

/** Reads OSCAL catalogs in JSON. */
@ApplicationScoped
public class OscalCatalogs implements Catalogs {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final ImportLimits limits;
    private final JsonParserFactory parsers = JsonLookup.JSON.createParserFactory(Map.of());

    @Inject
    public OscalCatalogs(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(FileContent file) {
        try (Reader text = text(file)) {
            int character = text.read();
            while (character == BYTE_ORDER_MARK || Character.isWhitespace(character)) {
                character = text.read();
            }
            return character == '{';
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Catalog read(FileContent file) {
        if (file.size() > limits.maxBytes()) {
            throw refused(FileProblem.TOO_LARGE, "limit", limits.maxBytes());
        }
        if (file.size() == 0) {
            throw refused(FileProblem.EMPTY);
        }
        try (EndNoticingReader text = new EndNoticingReader(text(file))) {
            return read(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Catalog read(EndNoticingReader text) {
        try (JsonParser json = parsers.createParser(text)) {
            OscalDocument document = new OscalParser(new JsonCursor(json), limits).document();
            return new CatalogFromOscal(document, limits).catalog();
        } catch (JsonParsingException | NoSuchElementException | IllegalStateException broken) {
            throw broken(text, broken);
        } catch (JsonException failure) {
            throw refused(FileProblem.OSCAL_NOT_JSON, "row", 1).from(failure);
        }
    }

    private static RuntimeException broken(EndNoticingReader text, RuntimeException cause) {
        if (text.ended()) {
            return refused(FileProblem.OSCAL_CUT_OFF).from(cause);
        }
        long row = cause instanceof JsonParsingException parsing
                ? parsing.getLocation().getLineNumber()
                : 1;
        return refused(FileProblem.OSCAL_NOT_JSON, "row", Math.max(row, 1)).from(cause);
    }

    /** JSON is UTF-8; a byte order mark is passed over. */
    private static Reader text(FileContent file) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
