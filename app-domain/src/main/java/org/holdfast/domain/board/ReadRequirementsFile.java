package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.Catalogs;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.FileReading;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;

/** A member has a brought file read as requirements: a catalogue as it is, a table by the meaning of its columns. */
@ApplicationScoped
public class ReadRequirementsFile {

    private final Access access;
    private final ImportFiles files;
    private final Catalogs catalogs;
    private final Tables tables;
    private final FileReading reading;

    @Inject
    public ReadRequirementsFile(
            Access access, ImportFiles files, Catalogs catalogs, Tables tables, FileReading reading) {
        this.reading = reading;
        this.access = access;
        this.files = files;
        this.catalogs = catalogs;
        this.tables = tables;
    }

    /**
     * Reads the file.
     *
     * @param columns what the columns of a table mean; guessed from the headings when empty
     * @throws NotFoundException {@code file-not-found} when the caller brought no such file
     * @throws org.holdfast.domain.importing.FileRefusedException when it can be read neither way
     * @throws InvalidValueException {@code import-requirement-title-missing} when no given column is a title or text
     */
    public RequirementsFile read(Actor actor, FileId id, List<RequirementColumn> columns) {
        access.requireAnywhere(actor, Permission.BOARD_CONFIGURE);
        BroughtFile file = files.find(actor.organisation(), id)
                .filter(found -> found.ownerId().equals(actor.id()))
                .orElseThrow(() -> NotFoundException.notFound("file"));
        return reading.oneByOne(actor, () -> read(file, columns));
    }

    private RequirementsFile read(BroughtFile file, List<RequirementColumn> columns) {
        FileContent content = files.content(file);
        return catalogs.recognises(content)
                ? new RequirementsFile(file.name(), List.of(), List.of(), catalogs.read(content), List.of())
                : table(file, content, columns);
    }

    private RequirementsFile table(BroughtFile file, FileContent content, List<RequirementColumn> given) {
        try (Table table = tables.open(content)) {
            List<RequirementColumn> columns = given.isEmpty() ? RequirementColumn.guess(table.headings()) : given;
            if (given.isEmpty() && !readable(columns)) {
                return unread(file, table, columns);
            }
            RequirementTable read = new RequirementTable(columns).with(table.rows());
            return new RequirementsFile(
                    file.name(), table.headings(), columns, read.catalog(file.name()), read.refused());
        }
    }

    /** Nothing was guessed that would do: whoever imports says what the columns mean. */
    private static RequirementsFile unread(BroughtFile file, Table table, List<RequirementColumn> columns) {
        Catalog nothing = new Catalog(file.name(), Optional.empty(), List.of(), 0);
        return new RequirementsFile(file.name(), table.headings(), columns, nothing, List.of());
    }

    private static boolean readable(List<RequirementColumn> columns) {
        return columns.contains(RequirementColumn.TITLE) || columns.contains(RequirementColumn.TEXT);
    }
}
