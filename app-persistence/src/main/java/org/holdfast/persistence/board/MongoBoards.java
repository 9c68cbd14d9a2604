package org.holdfast.persistence.board;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.BoardReach;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteId;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "guarded by the version; an image nests lists and maps, which JNoSQL does not give back")
class MongoBoards implements Boards {

    static final String COLLECTION = "boards";
    /** From so many keys on it costs less to ask first which of them any board has. */
    private static final int MANY = 200;

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> boards;

    @Inject
    MongoBoards(MongoDatabase database) {
        this.boards = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Board> find(OrganisationId organisation, BoardId id) {
        return first(and(eq("_id", id.value()), own(organisation)));
    }

    @Override
    public Optional<Board> findInSight(OrganisationId organisation, Collection<String> keys, BoardId id) {
        if (keys.size() <= MANY) {
            return first(and(eq("_id", id.value()), own(organisation), in("keys", keys)));
        }
        Bson same = and(eq("_id", id.value()), own(organisation));
        return Stored.read(() -> Optional.ofNullable(boards.find(same).first()))
                .filter(board -> board.getList("keys", String.class).stream().anyMatch(keys::contains))
                .map(BoardDocument::toBoard);
    }

    @Override
    public Map<BoardId, Board> findAllInSight(
            OrganisationId organisation, Collection<String> keys, Collection<BoardId> ids) {
        return byId(ids, and(own(organisation), in("keys", narrowed(organisation, keys))));
    }

    @Override
    public Map<BoardId, Board> findAll(OrganisationId organisation, Collection<BoardId> ids) {
        return byId(ids, own(organisation));
    }

    private Map<BoardId, Board> byId(Collection<BoardId> ids, Bson condition) {
        Map<BoardId, Board> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Bson wanted = in("_id", ids.stream().map(BoardId::value).distinct().toList());
            all(and(wanted, condition)).forEach(board -> found.put(board.id(), board));
        }
        return found;
    }

    @Override
    public Page<Board> page(
            OrganisationId organisation, Collection<String> keys, BoardFilter filter, PageRequest page) {
        return Pages.read(boards, matching(organisation, keys, filter), "nameKey", true, page, BoardDocument::toBoard);
    }

    @Override
    public String keyOf(Board board) {
        return BoardDocument.key(board);
    }

    @Override
    public Count count(OrganisationId organisation, Collection<String> keys, BoardFilter filter) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> boards.countDocuments(matching(organisation, keys, filter), limited)));
    }

    @Override
    public Collection<Board> through(OrganisationId organisation, SiteId site) {
        return all(and(eq("keys", site.value()), own(organisation)));
    }

    @Override
    public void save(Board board, BoardReach reach) {
        Bson older = and(eq("_id", board.id().value()), lt("version", board.version()));
        Document change = new Document("$set", BoardDocument.from(board, reach));
        Stored.written(() -> boards.updateOne(older, change, UPSERT));
    }

    @Override
    public void reach(Board board, BoardReach reach) {
        Bson same = and(eq("_id", board.id().value()), eq("version", board.version()));
        Stored.read(() -> boards.updateOne(same, Updates.set("keys", reach.keys())));
    }

    private Optional<Board> first(Bson filter) {
        return Stored.read(() -> Optional.ofNullable(boards.find(filter).first()))
                .map(BoardDocument::toBoard);
    }

    private List<Board> all(Bson filter) {
        return Stored.read(() -> boards.find(filter).map(BoardDocument::toBoard).into(new ArrayList<>()));
    }

    private Bson matching(OrganisationId organisation, Collection<String> keys, BoardFilter filter) {
        List<Bson> all = new ArrayList<>(List.of(in("keys", narrowed(organisation, keys)), own(organisation)));
        filter.archived().ifPresent(archived -> all.add(eq("archived", archived)));
        filter.text()
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> all.add(regex("search", Pattern.quote(text))));
        return and(all);
    }

    /** Many keys are cut down to those by which there is a board at all. */
    private Collection<String> narrowed(OrganisationId organisation, Collection<String> keys) {
        return keys.size() <= MANY
                ? keys
                : Stored.read(() -> boards.distinct("keys", own(organisation), String.class)
                                .into(new ArrayList<>()))
                        .stream()
                        .filter(keys::contains)
                        .toList();
    }

    private static Bson own(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }
}
