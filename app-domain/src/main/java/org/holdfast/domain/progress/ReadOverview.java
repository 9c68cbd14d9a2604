package org.holdfast.domain.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.answer.SheetRank;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.answer.Sheets;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadOutline;
import org.holdfast.domain.progress.Overview.SectionProgress;
import org.holdfast.domain.progress.Overview.SiteProgress;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteTotals;

/** Reading where a board stands: over what the viewer may see, with as many commands for ten sites as for ten thousand. */
@ApplicationScoped
public class ReadOverview {

    private static final int BEHIND = 10;

    /** Below so few nodes it is quicker to leave out what is not seen than to send thousands of keys. */
    private static final int MOST_ABOVE = 32;

    private final Access access;
    private final SightTops tops;
    private final ReadBoards boards;
    private final ReadOutline outlines;
    private final ReadSites sites;
    private final SiteTotals siteTotals;
    private final Sheets sheets;
    private final KeptSums kept;

    @Inject
    public ReadOverview(
            Access access,
            SightTops tops,
            ReadBoards boards,
            ReadOutline outlines,
            ReadSites sites,
            SiteTotals siteTotals,
            Sheets sheets,
            KeptSums kept) {
        this.access = access;
        this.tops = tops;
        this.boards = boards;
        this.outlines = outlines;
        this.sites = sites;
        this.siteTotals = siteTotals;
        this.sheets = sheets;
        this.kept = kept;
    }

    /**
     * Where a board stands.
     *
     * @param below a site whose subtree is shown; empty for everything in sight
     * @param subtrees which page of the sites directly below, by name
     * @throws org.holdfast.domain.shared.NotFoundException {@code board-not-found}, {@code site-not-found}
     */
    public Overview get(Actor actor, BoardId id, Optional<SiteId> below, PageRequest subtrees) {
        Board board = boards.get(actor, id);
        Optional<Site> top = below.map(site -> sites.get(actor, site, board::at));
        Sight sight = sight(actor, board, top);
        Page<Site> children = top.map(site -> children(actor, board, site, subtrees))
                .orElseGet(() -> sites.top(boards.sites(actor, board), subtrees));
        Standing standing = standing(board, outlines.of(board), sight, tops(actor, sight, top), children.items());
        return overview(actor, standing, sight, top, children);
    }

    /** Everything that was read, by node of the site tree. */
    private record Standing(
            Board board,
            Outline outline,
            Places tops,
            SheetTotals all,
            ScopedSites scoped,
            Map<String, SheetTotals> totals,
            BoardArithmetic arithmetic) {

        SheetTotals totals(ScopePath path) {
            return totals.getOrDefault(path.own(), SheetTotals.NONE);
        }

        SiteProgress of(Site site) {
            long count = scoped.count(site.path());
            return new SiteProgress(site, count, arithmetic.progress(totals(site.path()), count));
        }
    }

    private Standing standing(Board board, Outline outline, Sight sight, Places tops, List<Site> children) {
        Set<String> nodes = children.stream().map(site -> site.id().value()).collect(Collectors.toSet());
        if (!tops.many()) {
            tops.tops().forEach(top -> nodes.add(top.path().own()));
        }
        Map<SiteId, Site> scope = board.scope().wholeOrganisation()
                ? Map.of()
                : sites.everyOf(board.organisation(), board.scope().sites());
        Map<String, Long> active = siteTotals.active(ScopedSites.nodes(board, nodes));
        Map<String, SheetTotals> totals = sheets.totals(board.id(), nodes);
        ActiveSites below = tops.many() ? kept.active(sight, tops) : ActiveSites.NONE;
        SheetTotals all;
        if (tops.many()) {
            all = kept.sheets(sight, tops, List.of(board.id())).getOrDefault(board.id(), SheetTotals.NONE);
        } else {
            all = tops.tops().stream()
                    .map(top -> totals.getOrDefault(top.path().own(), SheetTotals.NONE))
                    .reduce(SheetTotals.NONE, SheetTotals::plus);
        }
        ScopedSites scoped = new ScopedSites(board, scope, active, below);
        return new Standing(board, outline, tops, all, scoped, totals, new BoardArithmetic(board, outline));
    }

    private Overview overview(Actor actor, Standing read, Sight sight, Optional<Site> top, Page<Site> children) {
        SheetTotals totals = read.all();
        long count = read.scoped().count(read.tops());
        return new Overview(
                read.board(),
                read.outline(),
                top,
                count,
                totals.sheets(),
                read.arithmetic().progress(totals, count),
                read.arithmetic().byStatus(totals, count),
                sections(read, totals, count),
                children.map(read::of),
                behind(actor, read, sight));
    }

    private static List<SectionProgress> sections(Standing read, SheetTotals totals, long count) {
        var bySection = read.arithmetic().bySection(totals, count);
        List<SectionProgress> sections = new ArrayList<>();
        read.outline()
                .topSections()
                .forEach(node -> sections.add(new SectionProgress(
                        node.item(),
                        Optional.ofNullable(bySection.get(node.id())).orElseThrow())));
        return sections;
    }

    private List<SiteProgress> behind(Actor actor, Standing read, Sight sight) {
        if (sight.nothing()) {
            return List.of();
        }
        Set<String> above = read.tops().groups().keySet();
        if (read.tops().many() && above.size() <= MOST_ABOVE) {
            Sight wider = new Sight(sight.organisation(), List.copyOf(above));
            Page<SheetRank> ranks = ranks(read, wider, 2 * BEHIND);
            List<SiteProgress> seen = seen(actor, read, ranks.items());
            if (seen.size() >= BEHIND || !ranks.hasNext()) {
                return seen.stream().limit(BEHIND).toList();
            }
        }
        return seen(actor, read, ranks(read, sight, BEHIND).items());
    }

    private Page<SheetRank> ranks(Standing read, Sight sight, int many) {
        return sheets.furthestBehind(read.board().id(), sight, PageRequest.first(many));
    }

    /** Those whose answers the caller may read where their sites lie now. */
    private List<SiteProgress> seen(Actor actor, Standing read, List<SheetRank> ranks) {
        Board board = read.board();
        Map<SiteId, Site> named =
                sites.findAll(actor, ranks.stream().map(SheetRank::site).toList(), board::at);
        return ranks.stream()
                .flatMap(rank -> Optional.ofNullable(named.get(rank.site()))
                        .filter(site -> access.may(actor, Permission.ANSWER_READ, board.at(site.path())))
                        .map(site -> new SiteProgress(site, 1, read.arithmetic().progress(rank.totals(), 1)))
                        .stream())
                .toList();
    }

    /** Below a site that is in the board's scope alone, nothing is seen by a grant on the board. */
    private Page<Site> children(Actor actor, Board board, Site parent, PageRequest page) {
        boolean seen = access.may(actor, Permission.SITE_READ, parent.path())
                || board.scope().includesBelow(parent.path());
        return seen ? sites.children(parent, page) : Page.empty();
    }

    private Sight sight(Actor actor, Board board, Optional<Site> top) {
        top.ifPresent(site -> access.requireSight(actor, Permission.ANSWER_READ, board.at(site.path()), Site.TYPE));
        Sight sight = boards.sheets(actor, board);
        return top.map(site -> sight.narrowedTo(site.id().value())).orElse(sight);
    }

    private Places tops(Actor actor, Sight sight, Optional<Site> top) {
        return top.map(sites::place).orElseGet(() -> tops.of(actor, sight));
    }
}
