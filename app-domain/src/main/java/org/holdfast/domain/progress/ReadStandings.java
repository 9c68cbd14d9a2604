package org.holdfast.domain.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.answer.Sheets;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.Outlines;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteTotals;

/** Reading where boards stand in total, for a list of them: as many commands for fifty boards as for one. */
@ApplicationScoped
public class ReadStandings {

    private final Access access;
    private final SightTops tops;
    private final Outlines outlines;
    private final ReadSites sites;
    private final SiteTotals siteTotals;
    private final Sheets sheets;
    private final KeptSums kept;

    @Inject
    public ReadStandings(
            Access access,
            SightTops tops,
            Outlines outlines,
            ReadSites sites,
            SiteTotals siteTotals,
            Sheets sheets,
            KeptSums kept) {
        this.access = access;
        this.tops = tops;
        this.outlines = outlines;
        this.sites = sites;
        this.siteTotals = siteTotals;
        this.sheets = sheets;
        this.kept = kept;
    }

    /**
     * Where each board stands.
     *
     * @param boards of the caller's organisation, found to be in the caller's sight
     */
    public Map<BoardId, BoardStanding> of(Actor actor, Collection<Board> boards) {
        Map<BoardId, BoardStanding> standings = new HashMap<>();
        if (!boards.isEmpty()) {
            Map<BoardId, Places> nodes = nodes(actor, boards);
            Read read = read(actor, boards, nodes);
            nodes.forEach((id, below) -> standings.put(id, standing(find(boards, id), below, read)));
        }
        return standings;
    }

    /** The topmost nodes in sight, by board: the root where the board itself was granted, as only its sheets count. */
    private Map<BoardId, Places> nodes(Actor actor, Collection<Board> boards) {
        Places common = tops.of(actor, sight(actor));
        Set<String> granted = access.boards(actor, Permission.ANSWER_READ);
        Map<BoardId, Places> nodes = new HashMap<>();
        boards.forEach(board -> nodes.put(
                board.id(), granted.contains(board.id().value()) ? Places.root(actor.organisation()) : common));
        return nodes;
    }

    private Sight sight(Actor actor) {
        return access.sight(actor, Permission.ANSWER_READ);
    }

    private static Board find(Collection<Board> boards, BoardId id) {
        return boards.stream()
                .filter(board -> board.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Everything that was read for all boards together.
     *
     * @param below how many active sites lie at or below so many nodes that it was remembered
     * @param sums what the sheets of these nodes sum up to
     */
    private record Read(
            Map<BoardId, Outline> outlines,
            Map<SiteId, Site> scopes,
            Map<String, Long> active,
            Map<BoardId, Map<String, SheetTotals>> totals,
            ActiveSites below,
            Map<BoardId, SheetTotals> sums) {

        long count(Board board, Places nodes) {
            return new ScopedSites(board, scopes, active, below).count(nodes);
        }

        SheetTotals sum(BoardId board, Places nodes) {
            if (nodes.many()) {
                return sums.getOrDefault(board, SheetTotals.NONE);
            }
            Map<String, SheetTotals> byNode = totals.getOrDefault(board, Map.of());
            return nodes.tops().stream()
                    .map(node -> byNode.getOrDefault(node.path().own(), SheetTotals.NONE))
                    .reduce(SheetTotals.NONE, SheetTotals::plus);
        }
    }

    private Read read(Actor actor, Collection<Board> boards, Map<BoardId, Places> nodes) {
        Set<String> keys = new HashSet<>();
        nodes.values().stream().filter(places -> !places.many()).forEach(places -> keys.addAll(places.keys()));
        Set<String> counted = new HashSet<>(keys);
        Set<SiteId> scoped = new HashSet<>();
        for (Board board : boards) {
            counted.addAll(ScopedSites.nodes(board, keys));
            if (!board.scope().wholeOrganisation()) {
                scoped.addAll(board.scope().sites());
            }
        }
        List<BoardId> ids = boards.stream().map(Board::id).toList();
        List<BoardId> many = ids.stream().filter(id -> places(nodes, id).many()).toList();
        Map<BoardId, SheetTotals> sums = Map.of();
        ActiveSites below = ActiveSites.NONE;
        if (!many.isEmpty()) {
            Places common = places(nodes, many.get(0));
            below = kept.active(sight(actor), common);
            sums = kept.sheets(sight(actor), common, many);
        }
        return new Read(
                outlines.getAll(actor.organisation(), ids),
                scoped.isEmpty() ? Map.of() : sites.everyOf(actor.organisation(), scoped),
                siteTotals.active(counted),
                sheets.totals(ids, keys),
                below,
                sums);
    }

    private static Places places(Map<BoardId, Places> nodes, BoardId board) {
        return nodes.getOrDefault(board, Places.none());
    }

    private static BoardStanding standing(Board board, Places nodes, Read read) {
        long count = read.count(board, nodes);
        SheetTotals totals = read.sum(board.id(), nodes);
        Outline outline = read.outlines().getOrDefault(board.id(), Outline.empty(board.id(), board.organisation()));
        return new BoardStanding(
                count,
                totals.sheets(),
                outline.requirementCount(),
                new BoardArithmetic(board, outline).progress(totals, count));
    }
}
