package org.holdfast.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.ImportRequirements;
import org.holdfast.domain.board.ImportedItem;
import org.holdfast.domain.board.ReadRequirementsFile;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.site.ApplySiteImport;
import org.holdfast.domain.importing.site.PreviewSiteImport;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteMapping;
import org.holdfast.domain.importing.site.StartSiteImport;
import org.holdfast.persistence.ProductContainer;

/** Files that are brought and applied, each with rows that were not there before. */
final class Imports {

    private static final int SITES = 500;
    private static final int REQUIREMENTS = 200;

    private final ProductContainer container;
    private int made;

    Imports(ProductContainer container) {
        this.container = container;
    }

    /** Sites from a table: started, previewed and applied. */
    Measured.Operation sites(Actor actor) {
        container.knows(actor);
        SiteMapping mapping = new SiteMapping(
                Stream.of("name", "code", "parentLevel:1")
                        .map(SiteColumn::parse)
                        .toList(),
                Optional.empty());
        return run -> {
            int nth = ++made;
            FileId file =
                    brought(actor, "sites.csv", "name,code,region\n", SITES, row -> "Imported %d-%d,I%d-%d,Area %d"
                            .formatted(nth, row, nth, row, row % 50));
            return () -> {
                SiteImport started = container.get(StartSiteImport.class).start(actor, file);
                SiteImport previewed = container.get(PreviewSiteImport.class).preview(actor, started.id(), mapping);
                container.get(ApplySiteImport.class).apply(actor, previewed.id());
            };
        };
    }

    /** Requirements from a table to a new board. */
    Measured.Operation requirements(Actor actor) {
        ReadRequirementsFile files = container.get(ReadRequirementsFile.class);
        ImportRequirements importing = container.get(ImportRequirements.class);
        return run -> {
            Board board = container
                    .get(CreateBoard.class)
                    .create(actor, BoardDetails.named(new BoardName("Imported " + ++made)), BoardScope.everything());
            FileId file = brought(actor, "requirements.csv", "code,title\n", REQUIREMENTS, row -> "R%d,Requirement %d"
                    .formatted(row, row));
            return () -> assertThat(importing
                            .apply(
                                    actor,
                                    board.id(),
                                    files.read(actor, file, List.of()).catalog())
                            .count(ImportedItem.Outcome.NEW))
                    .isEqualTo(REQUIREMENTS);
        };
    }

    /** The text of a row of a table. */
    private interface Row {
        String of(int number);
    }

    private FileId brought(Actor actor, String name, String heading, int rows, Row row) {
        FileFixture file = FileFixture.text(
                name, IntStream.range(0, rows).mapToObj(row::of).collect(Collectors.joining("\n", heading, "\n")));
        try {
            return container
                    .get(BringFile.class)
                    .bring(actor, file.name(), file.size(), file.open())
                    .id();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
