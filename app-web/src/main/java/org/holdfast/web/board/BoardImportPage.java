package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ImportRequirements;
import org.holdfast.domain.board.ImportedItem;
import org.holdfast.domain.board.ImportedItem.Outcome;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadRequirementsFile;
import org.holdfast.domain.board.RequirementColumn;
import org.holdfast.domain.board.RequirementsFile;
import org.holdfast.domain.board.RequirementsImport;
import org.holdfast.domain.importing.FileId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Bringing the requirements of a file to a board: {@code ?file=} the file that was brought, {@code &c0=}, {@code &c1=} …
 * what each column of a table means. The preview writes nothing.
 */
@Named
@RequestScoped
public class BoardImportPage {

    private static final int SHOWN = 500;

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadBoards boards;
    private final ReadRequirementsFile reading;
    private final ImportRequirements importing;
    private final Texts texts;
    private final Format format;
    private final Onward onward;
    private @Nullable Board board;
    private @Nullable RequirementsFile file;
    private @Nullable RequirementsImport preview;

    @Inject
    public BoardImportPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadBoards boards,
            ReadRequirementsFile reading,
            ImportRequirements importing,
            Texts texts,
            Format format,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.boards = boards;
        this.reading = reading;
        this.importing = importing;
        this.texts = texts;
        this.format = format;
        this.onward = onward;
    }

    /** What can be said of a column of a table. */
    public record Choice(String name, String heading, String chosen, List<String> meanings) {}

    /** Adds and revises what the preview shows. */
    public void apply() {
        RequirementsImport applied = importing.apply(caller.get(), getBoard().id(), file().catalog());
        onward.to(
                "/boards/" + getBoard().id() + "/edit",
                "requirements-imported",
                Map.of(
                        "added", format.number(applied.count(Outcome.NEW)),
                        "changed", format.number(applied.count(Outcome.CHANGED))));
    }

    /** The board, for those who may change it. */
    public Board getBoard() {
        if (board == null) {
            Board read = boards.get(caller.get(), new BoardId(parameters.id("id")));
            access.require(caller.get(), Permission.BOARD_CONFIGURE, read.path());
            read.requireOpen();
            board = read;
        }
        return board;
    }

    public boolean isBrought() {
        return parameters.text("file").isPresent();
    }

    public String getFileId() {
        return parameters.text("file").orElse("");
    }

    public String getFileName() {
        return file().name();
    }

    /** What the file calls itself and what was left out of it. */
    public String getFileFacts() {
        String published = file().catalog()
                .version()
                .map(version -> ", version " + version)
                .orElse("");
        int withdrawn = file().catalog().withdrawn();
        return file().catalog().title()
                + published
                + (withdrawn == 0 ? "" : ". " + format.number(withdrawn) + " withdrawn ones are left out");
    }

    public boolean isTable() {
        return file().table();
    }

    /** The columns of a table and what they are taken to mean. */
    public List<Choice> getColumns() {
        RequirementsFile read = file();
        return IntStream.range(0, read.headings().size())
                .mapToObj(place -> new Choice(
                        "c" + place,
                        read.headings().get(place),
                        meaning(read, place).name(),
                        Stream.of(RequirementColumn.values()).map(Enum::name).toList()))
                .toList();
    }

    /** What a meaning is called. */
    public String meaning(String name) {
        return texts.text("requirement-column." + name);
    }

    public List<ImportItemRow> getRows() {
        return shown().stream()
                .limit(SHOWN)
                .map(item -> ImportItemRow.from(item, texts))
                .toList();
    }

    /** How many rows of the preview are not shown. */
    public int getMore() {
        return Math.max(0, shown().size() - SHOWN);
    }

    public String getOnly() {
        return parameters.text("only").orElse("");
    }

    public long count(String outcome) {
        Outcome wanted = Outcome.valueOf(outcome);
        return all().stream().filter(item -> item.outcome() == wanted).count();
    }

    public boolean isApplicable() {
        return preview().changesSomething();
    }

    private List<ImportedItem> shown() {
        String only = getOnly();
        return all().stream()
                .filter(item -> only.isEmpty() || item.outcome().name().equalsIgnoreCase(only))
                .toList();
    }

    private List<ImportedItem> all() {
        List<ImportedItem> all = new ArrayList<>(file().refused());
        all.addAll(preview().items());
        return all;
    }

    private RequirementsImport preview() {
        RequirementsImport made =
                preview == null ? importing.preview(caller.get(), getBoard().id(), file().catalog()) : preview;
        preview = made;
        return made;
    }

    private RequirementsFile file() {
        RequirementsFile read =
                file == null ? reading.read(caller.get(), new FileId(getFileId()), columnsGiven()) : file;
        file = read;
        return read;
    }

    private List<RequirementColumn> columnsGiven() {
        List<RequirementColumn> given = new ArrayList<>();
        Optional<String> meaning = parameters.text("c0");
        while (meaning.isPresent()) {
            given.add(column(meaning.get()));
            meaning = parameters.text("c" + given.size());
        }
        return given;
    }

    private static RequirementColumn column(String name) {
        return Stream.of(RequirementColumn.values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(RequirementColumn.IGNORED);
    }

    private static RequirementColumn meaning(RequirementsFile read, int place) {
        return place < read.columns().size() ? read.columns().get(place) : RequirementColumn.IGNORED;
    }
}
