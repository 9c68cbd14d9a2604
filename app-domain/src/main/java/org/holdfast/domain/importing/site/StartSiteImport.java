package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.FileReading;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.NotFoundException;

/** First step: a member starts an import from a file that they brought. */
@ApplicationScoped
public class StartSiteImport {

    private static final int GUESSED_FROM = 200;
    private static final int SHOWN = 5;
    private static final int LONGEST_SHOWN = 100;

    private final ReadSiteImports reading;
    private final SiteImports imports;
    private final ImportFiles files;
    private final Tables tables;
    private final FileReading fileReading;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public StartSiteImport(
            ReadSiteImports reading,
            SiteImports imports,
            ImportFiles files,
            Tables tables,
            FileReading fileReading,
            Ids ids,
            Clock clock) {
        this.fileReading = fileReading;
        this.reading = reading;
        this.imports = imports;
        this.files = files;
        this.tables = tables;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads the headings and guesses what the columns mean.
     *
     * @throws org.holdfast.domain.importing.FileRefusedException when the file is no table
     * @throws NotFoundException {@code file-not-found} when the caller brought no such file
     */
    public SiteImport start(Actor actor, FileId fileId) {
        reading.requireImporting(actor);
        BroughtFile file = files.find(actor.organisation(), fileId)
                .filter(found -> found.ownerId().equals(actor.id()))
                .orElseThrow(() -> NotFoundException.notFound("file"));
        return fileReading.oneByOne(actor, () -> read(actor, file));
    }

    private SiteImport read(Actor actor, BroughtFile file) {
        try (Table table = tables.open(files.content(file))) {
            SiteImport started = started(actor, file, table, first(table.rows()));
            imports.save(started);
            return started;
        }
    }

    private SiteImport started(Actor actor, BroughtFile file, Table table, List<TableRow> rows) {
        return new SiteImport(
                new ImportId(ids.next()),
                1,
                actor.organisation(),
                actor.id(),
                actor.name(),
                file.id(),
                file.name(),
                table.form(),
                table.headings(),
                rows.stream()
                        .limit(SHOWN)
                        .map(row -> shown(row, table.headings().size()))
                        .toList(),
                clock.instant(),
                file.expires(),
                new SiteImportState.Uploaded(SiteMappingGuess.of(table.headings(), rows)));
    }

    private static List<TableRow> first(Iterator<TableRow> rows) {
        List<TableRow> first = new ArrayList<>();
        while (rows.hasNext() && first.size() < GUESSED_FROM) {
            first.add(rows.next());
        }
        return first;
    }

    private static List<String> shown(TableRow row, int columns) {
        List<String> shown = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            String text = row.cell(column) instanceof Cell.Text cell ? cell.value() : "";
            shown.add(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
        }
        return shown;
    }
}
