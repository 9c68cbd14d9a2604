package org.holdfast.domain.board;

import java.util.function.Supplier;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.Site;

/**
 * One programme. Its sections and requirements are aggregates of their own, so that it stays small.
 *
 * @param id identifies it
 * @param version 1 when created, one more with each change
 * @param organisation the boundary it belongs to
 * @param details what it is called and what it is for
 * @param statuses where a requirement can stand
 * @param scope the sites it is for
 * @param archived an archived board can be read and not changed
 */
public record Board(
        BoardId id,
        long version,
        OrganisationId organisation,
        BoardDetails details,
        Statuses statuses,
        BoardScope scope,
        boolean archived)
        implements Aggregate {

    /** The word of the journal. */
    public static final String TYPE = "board";

    /** A new board with the built-in statuses. */
    public static Board create(
            BoardId id,
            OrganisationId organisation,
            BoardDetails details,
            BoardScope scope,
            Supplier<StatusId> statusIds) {
        return new Board(id, 1, organisation, details, Statuses.builtIn(statusIds), scope, false);
    }

    /** How a board is named in the journal. */
    public static AggregateRef ref(BoardId id) {
        return new AggregateRef(TYPE, id.value());
    }

    /** The board that an image of the journal shows. */
    public static Board from(BoardId id, long version, OrganisationId organisation, Fields image) {
        return new Board(
                id,
                version,
                organisation,
                new BoardDetails(new BoardName(image.text("name")), image.findText("description")),
                Statuses.from(image),
                BoardScope.from(image.nestedList("scope")),
                image.flag("archived"));
    }

    /** With another name and description. */
    public Board described(BoardDetails other) {
        return new Board(id, version + 1, organisation, other, statuses, scope, archived);
    }

    /** With other statuses. */
    public Board configured(Statuses other) {
        return new Board(id, version + 1, organisation, details, other, scope, archived);
    }

    /** For other sites. */
    public Board scoped(BoardScope other) {
        return new Board(id, version + 1, organisation, details, statuses, other, archived);
    }

    /** No longer to be changed. */
    public Board archive() {
        return new Board(id, version + 1, organisation, details, statuses, scope, true);
    }

    /** To be changed again. */
    public Board reopen() {
        return new Board(id, version + 1, organisation, details, statuses, scope, false);
    }

    /**
     * Checks that the board, its outline and its answers may be changed.
     *
     * @throws BoardRefusedException {@code board-archived}
     */
    public void requireOpen() {
        if (archived) {
            throw BoardRefusedException.archived();
        }
    }

    /** Whether the site is to answer: it is active and in scope. */
    public boolean covers(Site site) {
        return site.active() && site.organisation().equals(organisation) && scope.includes(site.path());
    }

    /** What people call it. */
    public BoardName name() {
        return details.name();
    }

    @Override
    public AggregateRef ref() {
        return ref(id);
    }

    @Override
    public ScopePath path() {
        return ScopePath.of(organisation).below(id.value());
    }

    /**
     * Where what lies on this board at a site lies: at the site and, when that is in scope, on the board. So a grant on
     * either reaches it, and a grant on the board reaches no site that the board is not for.
     *
     * @param site where the site lies
     */
    public ScopePath at(ScopePath site) {
        return scope.includes(site) ? site.below(id.value()) : site;
    }

    @Override
    public Fields fields() {
        Fields fields = Fields.none().with("name", name().value()).with("description", details.description());
        return statuses.fields(fields).with("scope", scope.asList()).with("archived", archived);
    }
}
