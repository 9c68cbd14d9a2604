package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.ArchiveBoard;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.DescribeBoard;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.progress.BoardStanding;
import org.holdfast.domain.progress.ReadStandings;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.JsonLookup;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.jspecify.annotations.Nullable;

/** What a board is called, its sites ({@code ?q=} finds more), and whether it is archived. */
@Named
@RequestScoped
public class BoardSettingsPage {

    private static final int FOUND = 20;

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadBoards boards;
    private final ReadSites sites;
    private final DescribeBoard describe;
    private final ArchiveBoard archive;
    private final ReadStandings standings;
    private final Onward onward;
    private final Supplier<List<ScopeRow>> chosen;
    private final Supplier<Page<Site>> matching;
    private final Supplier<List<ScopeRow>> found;
    private final Supplier<Long> siteCount;
    private @Nullable Board board;
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable String version;

    @Inject
    public BoardSettingsPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadBoards boards,
            ReadSites sites,
            DescribeBoard describe,
            ArchiveBoard archive,
            ReadStandings standings,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.boards = boards;
        this.sites = sites;
        this.describe = describe;
        this.archive = archive;
        this.standings = standings;
        this.onward = onward;
        this.chosen = Once.of(this::scope);
        this.matching = Once.of(this::match);
        this.found = Once.of(this::find);
        this.siteCount = Once.of(this::countSites);
    }

    /** Saves name and description. */
    public void save() {
        Board saved = describe.describe(
                actor(), new BoardId(parameters.id("id")), versionSeen(), BoardForm.details(name, description));
        onward.to(path(), "board-described", Map.of("name", saved.name().value()));
    }

    /** Closes the board. */
    public void archive() {
        Board archived = archive.archive(actor(), new BoardId(parameters.id("id")), versionSeen());
        onward.to(path(), "board-archived", Map.of("name", archived.name().value()));
    }

    /** Opens it again. */
    public void reopen() {
        Board reopened = archive.reopen(actor(), new BoardId(parameters.id("id")), versionSeen());
        onward.to(path(), "board-reopened", Map.of("name", reopened.name().value()));
    }

    public Board getBoard() {
        Board read = board == null ? boards.get(actor(), new BoardId(parameters.id("id"))) : board;
        board = read;
        return read;
    }

    public boolean isConfigurable() {
        return access.may(actor(), Permission.BOARD_CONFIGURE, getBoard().path());
    }

    public boolean isWritable() {
        return isConfigurable() && !getBoard().archived();
    }

    public List<StatusRow> getStatuses() {
        return StatusRow.of(getBoard().statuses());
    }

    public String getScopeWords() {
        return ScopeWords.of(getBoard().scope());
    }

    /** The sites of the scope. */
    public List<ScopeRow> getScope() {
        return chosen.get();
    }

    private List<ScopeRow> scope() {
        BoardScope scope = getBoard().scope();
        Map<SiteId, Site> known = sites.findAll(actor(), List.copyOf(scope.sites()));
        return scope.entries().stream()
                .filter(entry -> entry.site().isPresent())
                .map(entry -> ScopeRow.of(entry, entry.site().flatMap(id -> Optional.ofNullable(known.get(id)))))
                .toList();
    }

    /** How many active sites it is for, of those that the viewer may see. */
    public long getSiteCount() {
        return siteCount.get();
    }

    private long countSites() {
        return standings
                .of(actor(), List.of(getBoard()))
                .getOrDefault(getBoard().id(), BoardStanding.NOTHING)
                .sites();
    }

    /** The scope as the script of the page begins with it. */
    public String getScopeData() {
        JsonArrayBuilder entries = JsonLookup.JSON.createArrayBuilder();
        getScope()
                .forEach(row -> entries.add(JsonLookup.JSON
                        .createObjectBuilder()
                        .add("siteId", row.id())
                        .add("name", row.name())
                        .add("note", row.note())
                        .add("withBelow", row.withBelow())));
        return JsonLookup.JSON
                .createObjectBuilder()
                .add("wholeOrganisation", getBoard().scope().wholeOrganisation())
                .add("sites", entries)
                .build()
                .toString();
    }

    public String getSearch() {
        return parameters.text("q").orElse("");
    }

    /** Active sites that match the search, those that are called just so before the others. */
    public List<ScopeRow> getFound() {
        return found.get();
    }

    /** Whether more match than are shown. */
    public boolean isMoreFound() {
        return matching.get().hasNext();
    }

    private Page<Site> match() {
        SiteFilter active = new SiteFilter(
                parameters.text("q"), Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
        return sites.page(actor(), active, SiteSort.NAME, PageRequest.first(FOUND));
    }

    private List<ScopeRow> find() {
        Stream<Site> called = parameters.text("q").stream()
                .flatMap(name -> sites.called(actor(), name, FOUND).stream())
                .filter(Site::active);
        return Stream.concat(called, matching.get().items().stream())
                .map(site -> ScopeRow.of(site, false))
                .distinct()
                .limit(FOUND)
                .toList();
    }

    /** The version of the board that the forms were made from. */
    public String getVersion() {
        return version == null ? String.valueOf(getBoard().version()) : version;
    }

    public void setVersion(String version) {
        this.version = version.matches("\\d{1,18}") ? version : "0";
    }

    public String getName() {
        return name == null ? getBoard().name().value() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description == null ? getBoard().details().description().orElse("") : description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    private long versionSeen() {
        return Long.parseLong(getVersion());
    }

    private String path() {
        return "/boards/" + new BoardId(parameters.id("id")) + "/settings";
    }

    private Actor actor() {
        return caller.get();
    }
}
