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
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.answer.Sheets;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.Outlines;
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

    @Inject
    public ReadStandings(
            Access access, SightTops tops, Outlines outlines, ReadSites sites, SiteTotals siteTotals, Sheets sheets) {
        this.access = access;
        this.tops = tops;
        this.outlines = outlines;
        this.sites = sites;
        this.siteTotals = siteTotals;
        this.sheets = sheets;
    }

    /**
     * Where each board stands.
     *
     * @param boards of the caller's organisation, found to be in the caller's sight
     */
    public Map<BoardId, BoardStanding> of(Actor actor, Collection<Board> boards) {
        Map<BoardId, BoardStanding> standings = new HashMap<>();
        if (!boards.isEmpty()) {
            Map<BoardId, List<ScopePath>> nodes = nodes(actor, boards);
            Read read = read(actor, boards, nodes);
            nodes.forEach((id, below) -> standings.put(id, standing(find(boards, id), below, read)));
        }
        return standings;
    }

    /** The topmost nodes in sight, by board: the root where the board itself was granted, as only its sheets count. */
    private Map<BoardId, List<ScopePath>> nodes(Actor actor, Collection<Board> boards) {
        Sight sight = access.sight(actor, Permission.ANSWER_READ);
        List<ScopePath> common = sight.nothing() ? List.of() : tops.of(actor, sight);
        Set<String> granted = access.boards(actor, Permission.ANSWER_READ);
        Map<BoardId, List<ScopePath>> nodes = new HashMap<>();
        boards.forEach(board -> nodes.put(
                board.id(),
                granted.contains(board.id().value()) ? List.of(ScopePath.of(actor.organisation())) : common));
        return nodes;
    }

    private static Board find(Collection<Board> boards, BoardId id) {
        return boards.stream()
                .filter(board -> board.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that was read for all boards together. */
    private record Read(
            Map<BoardId, Outline> outlines,
            Map<SiteId, Site> scopes,
            Map<String, Long> active,
            Map<BoardId, Map<String, SheetTotals>> totals) {}

    private Read read(Actor actor, Collection<Board> boards, Map<BoardId, List<ScopePath>> nodes) {
        List<String> keys = nodes.values().stream()
                .flatMap(List::stream)
                .map(ScopePath::own)
                .distinct()
                .toList();
        List<BoardId> ids = boards.stream().map(Board::id).toList();
        Set<String> counted = new HashSet<>(keys);
        Set<SiteId> scoped = new HashSet<>();
        for (Board board : boards) {
            counted.addAll(ScopedSites.nodes(board, keys));
            if (!board.scope().wholeOrganisation()) {
                scoped.addAll(board.scope().sites());
            }
        }
        return new Read(
                outlines.getAll(actor.organisation(), ids),
                scoped.isEmpty() ? Map.of() : sites.everyOf(actor.organisation(), scoped),
                siteTotals.active(counted),
                sheets.totals(ids, keys));
    }

    private static BoardStanding standing(Board board, List<ScopePath> nodes, Read read) {
        ScopedSites scoped = new ScopedSites(board, read.scopes(), read.active());
        long count = nodes.stream().mapToLong(scoped::count).sum();
        Map<String, SheetTotals> byNode = read.totals().getOrDefault(board.id(), Map.of());
        SheetTotals totals = nodes.stream()
                .map(node -> byNode.getOrDefault(node.own(), SheetTotals.NONE))
                .reduce(SheetTotals.NONE, SheetTotals::plus);
        Outline outline = read.outlines().getOrDefault(board.id(), Outline.empty(board.id(), board.organisation()));
        return new BoardStanding(
                count,
                totals.sheets(),
                outline.requirementCount(),
                new BoardArithmetic(board, outline).progress(totals, count));
    }
}
