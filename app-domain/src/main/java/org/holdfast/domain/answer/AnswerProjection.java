package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.board.Outlines;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;

/** Keeps {@link Sheets} up to the journal. */
@ApplicationScoped
public class AnswerProjection implements Projection {

    private record SheetKey(OrganisationId organisation, BoardId board, SiteId site) {}

    private final Sheets sheets;
    private final Boards boards;
    private final Outlines outlines;
    private final Sites sites;

    @Inject
    public AnswerProjection(Sheets sheets, Boards boards, Outlines outlines, Sites sites) {
        this.sheets = sheets;
        this.boards = boards;
        this.outlines = outlines;
        this.sites = sites;
    }

    @Override
    public String type() {
        return Answer.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        applyAll(List.of(entry));
    }

    @Override
    public void applyAll(List<Entry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(AnswerProjection::key, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::put);
    }

    private void put(SheetKey key, List<Entry> entries) {
        facts(key).ifPresent(facts -> {
            Map<Answer, GivenAnswer> answers = new LinkedHashMap<>();
            entries.forEach(entry -> answers.put(Answer.from(entry), given(entry)));
            sheets.put(answers, facts);
        });
    }

    private Optional<SheetFacts> facts(SheetKey key) {
        Optional<Board> board = boards.find(key.organisation(), key.board());
        Optional<Site> site = sites.find(key.organisation(), key.site());
        return board.flatMap(
                of -> site.map(at -> new SheetFacts(of, outlines.get(key.organisation(), key.board()), at)));
    }

    private static GivenAnswer given(Entry entry) {
        return new GivenAnswer(entry.version(), AnswerContent.from(entry.image()), entry.at(), entry.actorName());
    }

    private static SheetKey key(Entry entry) {
        AnswerId id = AnswerId.parse(entry.aggregate().id());
        return new SheetKey(entry.path().organisation(), id.board(), id.site());
    }
}
