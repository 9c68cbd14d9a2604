package org.holdfast.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.site.ApplySiteImport;
import org.holdfast.domain.importing.site.PreviewSiteImport;
import org.holdfast.domain.importing.site.ReadSiteImports;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteColumn.Known;
import org.holdfast.domain.importing.site.SiteColumn.OwnField;
import org.holdfast.domain.importing.site.SiteColumn.ParentLevel;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteImportState;
import org.holdfast.domain.importing.site.SiteImportState.Applied;
import org.holdfast.domain.importing.site.SiteImportState.Applying;
import org.holdfast.domain.importing.site.SiteImportState.Failed;
import org.holdfast.domain.importing.site.SiteImportState.Previewed;
import org.holdfast.domain.importing.site.SiteMapping;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.site.SiteChoice;

/** An import of sites on its way: its columns, what its rows come to, how far it is, what came of it. */
@Named("siteImport")
@RequestScoped
public class SiteImportPage {

    private static final int SIZE = 50;
    private static final int LEVELS = 6;
    private static final String COLUMNS = "columns";
    private static final Set<String> IN_THE_ROW = Set.of("name", "code");

    private final Parameters parameters;
    private final Onward onward;
    private final PreviewSiteImport previewing;
    private final ApplySiteImport applying;
    private final SiteChoice below;
    private final Texts texts;
    private final Supplier<Actor> actor;
    private final Supplier<SiteImport> current;
    private final Supplier<Boolean> changeable;
    private final Supplier<Page<ImportedRow>> rows;

    @Inject
    public SiteImportPage(
            Parameters parameters,
            Onward onward,
            CurrentActor caller,
            ReadSiteImports reading,
            PreviewSiteImport previewing,
            ApplySiteImport applying,
            SiteChoice below,
            Texts texts) {
        this.parameters = parameters;
        this.onward = onward;
        this.previewing = previewing;
        this.applying = applying;
        this.below = below;
        this.texts = texts;
        this.actor = Once.of(caller::get);
        this.current = Once.of(() -> reading.get(actor.get(), id()));
        this.changeable = Once.of(() -> reading.mayChange(actor.get(), current.get()));
        this.rows = Once.of(() -> reading.rows(actor.get(), id(), outcome(), parameters.page(cursors(), SIZE)));
    }

    /** A column of the file: the places of its meaning in the form, some of its texts, and what it may mean. */
    public record Column(String heading, List<String> sample, String chosen, List<Meaning> meanings) {}

    /** A meaning with its name. */
    public record Meaning(String label, String name) {}

    /** The import. */
    public SiteImport current() {
        return current.get();
    }

    /** Whether the viewer may go on with it. */
    public boolean changeable() {
        return changeable.get();
    }

    /** The site below which rows are put. */
    public SiteChoice getBelow() {
        return below;
    }

    /** What is shown: columns, preview, applying, applied or failed. */
    public String step() {
        SiteImportState state = current.get().state();
        boolean previewed =
                state instanceof Previewed && !parameters.text("step").equals(Optional.of(COLUMNS));
        if (previewed) {
            return "preview";
        }
        return state instanceof Applying || state instanceof Applied || failedToShow(state) ? state.label() : COLUMNS;
    }

    /** The columns of the file. */
    public List<Column> columns() {
        SiteImport read = current.get();
        List<String> sent = parameters.texts("column");
        List<SiteColumn> known = read.state().columns().columns();
        return IntStream.range(0, read.headings().size())
                .mapToObj(place -> column(
                        read,
                        place,
                        place < sent.size()
                                ? sent.get(place)
                                : place < known.size() ? known.get(place).label() : Known.IGNORED.label()))
                .toList();
    }

    /** What the rows come to. */
    public ImportCounts counts() {
        SiteImportState state = current.get().state();
        if (state instanceof Previewed previewed) {
            return previewed.counts();
        }
        if (state instanceof Applying now) {
            return now.progress().counts();
        }
        if (state instanceof Applied applied) {
            return applied.counts();
        }
        return state instanceof Failed failed ? failed.counts() : ImportCounts.none();
    }

    /** How much of the file is written, in percent. */
    public long percent() {
        return current.get().state() instanceof Applying now
                ? Math.round(now.progress().share() * 100)
                : 100;
    }

    /** Why it stopped. */
    public String failure() {
        return current.get().state() instanceof Failed failed
                ? texts.text("error." + failed.code() + ".detail", failed.parameters())
                : "";
    }

    /** The rows of the page. */
    public List<ImportedRow> rows() {
        return rows.get().items();
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(rows.get(), list(outcome()), row -> cursors().cursor(row.key()));
    }

    /** The rows of one outcome, or all of them. */
    public String only(String outcome) {
        return list(Optional.of(outcome).filter(name -> !name.isEmpty()).map(RowOutcome::valueOf))
                .toString();
    }

    /** Which rows are shown; empty for all. */
    public String shown() {
        return outcome().map(RowOutcome::name).orElse("");
    }

    /** Why a row is refused and what was done to it, in words. */
    public String said(ImportedRow row) {
        return Stream.concat(row.problems().stream(), row.notes().stream())
                .map(this::said)
                .collect(Collectors.joining(" "));
    }

    /** What a row changes, in words. */
    public String differences(ImportedRow row) {
        return row.differences().stream()
                .filter(one -> row.outcome() != RowOutcome.NEW || !IN_THE_ROW.contains(one.field()))
                .map(one -> field(one.field()) + ": "
                        + one.before().map(before -> before + " → ").orElse("")
                        + one.after().orElse("–"))
                .collect(Collectors.joining("; "));
    }

    /** Finds out what each row comes to, with the columns of the form. */
    public void preview() {
        List<SiteColumn> columns =
                parameters.texts("column").stream().map(SiteColumn::parse).toList();
        Optional<SiteId> above = below.chosen(actor.get()).map(Site::id);
        previewing.preview(actor.get(), id(), new SiteMapping(columns, above));
        onward.to(path());
    }

    /** Has the rows written. */
    public void apply() {
        applying.apply(actor.get(), id());
        onward.to(path());
    }

    private ImportId id() {
        return new ImportId(parameters.text("id").orElse(""));
    }

    private String path() {
        return "/import/sites/" + id().value();
    }

    private boolean failedToShow(SiteImportState state) {
        return state instanceof Failed && !parameters.text("step").equals(Optional.of(COLUMNS));
    }

    private Column column(SiteImport read, int place, String chosen) {
        List<String> sample = read.sample().stream()
                .filter(row -> place < row.size() && !row.get(place).isEmpty())
                .map(row -> row.get(place))
                .distinct()
                .limit(3)
                .toList();
        String heading = read.headings().get(place);
        return new Column(heading, sample, chosen, meanings(heading, chosen));
    }

    private List<Meaning> meanings(String heading, String chosen) {
        List<SiteColumn> all = new ArrayList<>(Arrays.asList(Known.values()));
        IntStream.rangeClosed(1, LEVELS).mapToObj(ParentLevel::new).forEach(all::add);
        String name = heading.strip();
        if (!name.isEmpty()) {
            all.add(new OwnField(name.length() <= 60 ? name : name.substring(0, 60)));
        }
        List<Meaning> meanings = new ArrayList<>(all.stream().map(this::meaning).toList());
        if (meanings.stream().noneMatch(meaning -> meaning.label().equals(chosen))) {
            meanings.add(meaning(SiteColumn.parse(chosen)));
        }
        return meanings;
    }

    private Meaning meaning(SiteColumn column) {
        String name = column.label();
        if (column instanceof OwnField own) {
            name = "Own field “" + own.name() + "”";
        } else if (column instanceof ParentLevel level) {
            name = level.level() == 1 ? "Level above: topmost" : "Level above: " + level.level();
        } else if (texts.has("column." + column.label())) {
            name = texts.text("column." + column.label());
        }
        return new Meaning(column.label(), name);
    }

    private String said(RowProblem problem) {
        String text = texts.text("error." + problem.code() + ".detail", problem.parameters());
        String found = problem.found()
                .map(value -> " " + texts.text("row.found", Map.of("value", value)))
                .orElse("");
        return problem.column().map(column -> column + ": ").orElse("") + text + found;
    }

    private String field(String name) {
        String own = name.startsWith("ownFields.") ? name.substring("ownFields.".length()) : name;
        return texts.has("field." + name) ? texts.text("field." + name) : own;
    }

    private Optional<RowOutcome> outcome() {
        String asked = parameters.text("outcome").orElse("");
        return Arrays.stream(RowOutcome.values())
                .filter(outcome -> outcome.name().equals(asked))
                .findFirst();
    }

    private Cursors cursors() {
        return new Cursors("site-import/" + id().value() + "/" + shown());
    }

    private Link list(Optional<RowOutcome> outcome) {
        return parameters.link(path()).with("outcome", outcome.map(RowOutcome::name));
    }
}
