package org.holdfast.web.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteColumn.Known;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteImportState;
import org.holdfast.domain.importing.site.SiteImportState.Applied;
import org.holdfast.domain.importing.site.SiteImportState.Applying;
import org.holdfast.domain.importing.site.SiteImportState.Failed;
import org.holdfast.domain.importing.site.SiteImportState.Previewed;
import org.holdfast.domain.site.SiteId;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** An import of sites as the API shows it. */
@Name("SiteImport")
@Description("An import of sites on its way from file to sites. It is forgotten when it expires; what it wrote stays.")
public record SiteImportView(
        @NonNull @Id String id,
        @NonNull Stage stage,
        @NonNull String fileName,

        @Description("The characters of a CSV file.") @Nullable
        String charset,

        @Description("The delimiter of a CSV file.") @Nullable
        String delimiter,

        @Description("The sheet of a workbook.") @Nullable String sheet,

        @NonNull List<@NonNull ImportColumnView> columns,

        @Description("The site below which rows without a parent of their own are put.") @Id @Nullable
        String belowId,

        @Description("What the rows come to; null before the preview.") @Nullable
        ImportCountsView counts,

        @Description("How much is written, 0 to 1; null unless it is being applied.") @Nullable
        Double progress,

        @Description("Why it stopped.") @Nullable ImportProblemView problem,

        @NonNull Instant createdAt,
        @NonNull Instant expiresAt) {

    /** Where an import is on its way. */
    @Name("SiteImportStage")
    public enum Stage {
        UPLOADED,
        PREVIEWED,
        APPLYING,
        APPLIED,
        FAILED
    }

    public SiteImportView {
        columns = List.copyOf(columns);
    }

    static SiteImportView from(SiteImport found, Texts texts) {
        SiteImportState state = found.state();
        return new SiteImportView(
                found.id().value(),
                Stage.valueOf(state.label().toUpperCase(Locale.ROOT)),
                found.fileName(),
                found.form() instanceof TableForm.Csv csv ? csv.charset() : null,
                found.form() instanceof TableForm.Csv csv ? String.valueOf(csv.delimiter()) : null,
                found.form() instanceof TableForm.Xlsx xlsx ? xlsx.sheet() : null,
                columns(found),
                state.columns().below().map(SiteId::value).orElse(null),
                counts(state).map(ImportCountsView::from).orElse(null),
                state instanceof Applying applying ? applying.progress().share() : null,
                state instanceof Failed failed
                        ? ImportProblemView.from(RowProblem.of(failed.code(), failed.parameters()), texts)
                        : null,
                found.at(),
                found.expires());
    }

    private static Optional<ImportCounts> counts(SiteImportState state) {
        if (state instanceof Previewed previewed) {
            return Optional.of(previewed.counts());
        }
        if (state instanceof Applying applying) {
            return Optional.of(applying.progress().counts());
        }
        if (state instanceof Applied applied) {
            return Optional.of(applied.counts());
        }
        return state instanceof Failed failed ? Optional.of(failed.counts()) : Optional.empty();
    }

    private static List<ImportColumnView> columns(SiteImport found) {
        List<SiteColumn> meanings = found.state().columns().columns();
        List<ImportColumnView> columns = new ArrayList<>();
        for (int place = 0; place < found.headings().size(); place++) {
            int column = place;
            SiteColumn meaning = place < meanings.size() ? meanings.get(place) : Known.IGNORED;
            columns.add(new ImportColumnView(
                    place + 1,
                    found.headings().get(place),
                    found.sample().stream().map(row -> row.get(column)).toList(),
                    meaning.label()));
        }
        return columns;
    }
}
