package org.holdfast.domain.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteId;

/** Boards that last as long as the process. */
public final class InMemoryBoards implements Boards {

    private record Stored(Board board, BoardReach reach) {}

    private final Map<BoardId, Stored> boards = new HashMap<>();

    @Override
    public synchronized Optional<Board> find(OrganisationId organisation, BoardId id) {
        return Optional.ofNullable(boards.get(id)).map(Stored::board).filter(board -> board.organisation()
                .equals(organisation));
    }

    @Override
    public synchronized Optional<Board> findInSight(OrganisationId organisation, Collection<String> keys, BoardId id) {
        return find(organisation, id).filter(board -> boards.get(id).reach().shares(keys));
    }

    @Override
    public synchronized Map<BoardId, Board> findAllInSight(
            OrganisationId organisation, Collection<String> keys, Collection<BoardId> ids) {
        Map<BoardId, Board> found = new HashMap<>();
        ids.forEach(id -> findInSight(organisation, keys, id).ifPresent(board -> found.put(id, board)));
        return found;
    }

    @Override
    public synchronized Map<BoardId, Board> findAll(OrganisationId organisation, Collection<BoardId> ids) {
        Map<BoardId, Board> found = new HashMap<>();
        ids.forEach(id -> find(organisation, id).ifPresent(board -> found.put(id, board)));
        return found;
    }

    @Override
    public synchronized Page<Board> page(
            OrganisationId organisation, Collection<String> keys, BoardFilter filter, PageRequest page) {
        return Page.from(page, matching(organisation, keys, filter), this::keyOf);
    }

    @Override
    public String keyOf(Board board) {
        return FoldedText.key(board.name().value(), board.id().value());
    }

    @Override
    public synchronized Count count(OrganisationId organisation, Collection<String> keys, BoardFilter filter) {
        return Count.upToLimit(matching(organisation, keys, filter).size());
    }

    @Override
    public synchronized Collection<Board> through(OrganisationId organisation, SiteId site) {
        return matching(organisation, List.of(site.value()), BoardFilter.none());
    }

    @Override
    public synchronized void save(Board board, BoardReach reach) {
        boards.merge(
                board.id(),
                new Stored(board, reach),
                (stored, saved) -> stored.board().version() < board.version() ? saved : stored);
    }

    @Override
    public synchronized void reach(Board board, BoardReach reach) {
        boards.computeIfPresent(
                board.id(),
                (id, stored) ->
                        stored.board().version() == board.version() ? new Stored(stored.board(), reach) : stored);
    }

    private List<Board> matching(OrganisationId organisation, Collection<String> keys, BoardFilter filter) {
        return boards.values().stream()
                .filter(stored -> stored.board().organisation().equals(organisation))
                .filter(stored -> stored.reach().shares(keys))
                .map(Stored::board)
                .filter(board -> filter.archived().stream().allMatch(archived -> archived == board.archived()))
                .filter(board -> filter.text().stream()
                        .allMatch(text -> FoldedText.fold(board.name().value()).contains(FoldedText.fold(text))))
                .toList();
    }
}
