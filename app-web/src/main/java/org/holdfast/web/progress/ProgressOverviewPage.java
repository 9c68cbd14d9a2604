package org.holdfast.web.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.progress.Overview;
import org.holdfast.domain.progress.Overview.SectionProgress;
import org.holdfast.domain.progress.Overview.SiteProgress;
import org.holdfast.domain.progress.ReadOverview;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.JsonLookup;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.jspecify.annotations.Nullable;

/** Where a board stands. */
@Named
@RequestScoped
public class ProgressOverviewPage {

    private static final Cursors SUBTREES = new Cursors("overview/subtrees");
    private static final int SIZE = 50;

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadOverview overviews;
    private final ReadSites sites;
    private @Nullable Overview overview;
    private @Nullable List<Site> above;
    private @Nullable List<SubtreeRow> subtrees;

    @Inject
    public ProgressOverviewPage(
            CurrentActor caller, Access access, Parameters parameters, ReadOverview overviews, ReadSites sites) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.overviews = overviews;
        this.sites = sites;
    }

    public Overview getOverview() {
        Overview read = overview == null
                ? overviews.get(caller.get(), board(), below(), parameters.page(SUBTREES, SIZE))
                : overview;
        overview = read;
        return read;
    }

    /** The sites above the one that is shown, from the top, as far as the viewer may see them. */
    public List<Site> getAbove() {
        List<Site> read = above == null ? readAbove() : above;
        above = read;
        return read;
    }

    /** Whether there is neither a requirement nor a site to show anything of. */
    public boolean isUnanswerable() {
        return getOverview().outline().requirementCount() == 0 || getOverview().sites() == 0;
    }

    public boolean isConfigurable() {
        return !getOverview().board().archived()
                && access.may(
                        caller.get(),
                        Permission.BOARD_CONFIGURE,
                        getOverview().board().path());
    }

    /** Whether the site whose subtree is shown has a sheet of its own. */
    public boolean isOwnSheet() {
        return getOverview().below().filter(getOverview().board()::covers).isPresent();
    }

    /** The address of the only sheet that the viewer sees of the board; empty where there are more, or none. */
    public String getOnlySheet() {
        Overview read = getOverview();
        boolean one = read.below().isEmpty()
                && read.sites() == 1
                && !read.subtrees().hasNext()
                && !read.subtrees().hasPrevious();
        List<String> sheets = one
                ? getSubtrees().stream()
                        .map(SubtreeRow::sheet)
                        .filter(sheet -> !sheet.isEmpty())
                        .toList()
                : List.of();
        return sheets.size() == 1 ? sheets.get(0) : "";
    }

    /** The statuses with how many answers have each, in the order of the board. */
    public List<StatusCount> getStatuses() {
        Overview read = getOverview();
        return read.board().statuses().offered().stream()
                .map(status -> new StatusCount(status, read.byStatus().getOrDefault(status.id(), 0L), read.cells()))
                .toList();
    }

    /** The chart of progress by section, as its script reads it. */
    public String getChart() {
        List<SectionProgress> sections = getOverview().sections();
        JsonArrayBuilder labels = JsonLookup.JSON.createArrayBuilder();
        sections.forEach(section -> labels.add(section.section().title().value()));
        JsonArrayBuilder series = JsonLookup.JSON
                .createArrayBuilder()
                .add(series("Closed", "closed", sections, Progress::closed))
                .add(series("Open", "open", sections, Progress::open))
                .add(series("Ignored", "ignored", sections, Progress::ignored));
        return JsonLookup.JSON
                .createObjectBuilder()
                .add("labels", labels)
                .add("series", series)
                .build()
                .toString();
    }

    /** The sites of the table. */
    public List<SubtreeRow> getSubtrees() {
        List<SubtreeRow> read = subtrees == null
                ? getOverview().subtrees().items().stream().map(this::row).toList()
                : subtrees;
        subtrees = read;
        return read;
    }

    private SubtreeRow row(SiteProgress subtree) {
        Site site = subtree.site();
        return SubtreeRow.of(
                subtree,
                getOverview().board().covers(site),
                parameters.link("/boards/" + board()).toString());
    }

    /** Links to the pages of subtrees around. */
    public Pager getPager() {
        Link list = parameters.link("/boards/" + board()).with("below", parameters.text("below"));
        return Pager.of(
                getOverview().subtrees(), list, subtree -> SUBTREES.cursor(sites.keyOf(subtree.site(), SiteSort.NAME)));
    }

    /**
     * A status with how many answers have it.
     *
     * @param status the status
     * @param count how many
     * @param of how many answers there are
     */
    public record StatusCount(Status status, long count, long of) {

        /** The share in whole per cent, rounded. */
        public long percent() {
            return of == 0 ? 0 : Math.round(count * 100.0 / of);
        }
    }

    private List<Site> readAbove() {
        Actor actor = caller.get();
        List<SiteId> ids = getOverview().below().map(Site::ancestors).orElse(List.of());
        Map<SiteId, Site> seen = sites.findAll(actor, ids, getOverview().board()::at);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(seen.get(id)).stream())
                .toList();
    }

    private static JsonObjectBuilder series(
            String name, String meaning, List<SectionProgress> sections, ToLongFunction<Progress> count) {
        JsonArrayBuilder values = JsonLookup.JSON.createArrayBuilder();
        sections.forEach(section -> values.add(count.applyAsLong(section.progress())));
        return JsonLookup.JSON
                .createObjectBuilder()
                .add("name", name)
                .add("meaning", meaning)
                .add("values", values);
    }

    private BoardId board() {
        return new BoardId(parameters.id("id"));
    }

    private Optional<SiteId> below() {
        return parameters.text("below").map(SiteId::new);
    }
}
