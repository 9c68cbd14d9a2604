package org.holdfast.persistence.answer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.GivenAnswer;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.answer.Sheet;
import org.holdfast.domain.answer.SheetFacts;
import org.holdfast.domain.answer.SheetRank;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.board.Statuses;
import org.holdfast.domain.site.SiteId;
import org.holdfast.persistence.tally.Contribution;

/**
 * The stored form of a sheet: {@code answers} by requirement; {@code counts} of these by section and status;
 * {@code counted}, the outline's revision at which that was done; {@code path} and {@code counting}, which decide the
 * totals that it is in; {@code behind}, which it is ranked by; {@code revision}, its optimistic lock.
 */
final class SheetDocument {

    /** The counter of sheets themselves. */
    private static final String SHEETS = "sheets";

    /** The field that says under which revision of the outline the counts were made. */
    static final String COUNTED = "counted";

    /** Stands between the section and the status in the name of a counter. */
    private static final String BETWEEN = ":";

    private static final int PERMILLE = 1_000;

    private SheetDocument() {}

    static String id(BoardId board, SiteId site) {
        return board.value() + "/" + site.value();
    }

    static SiteId site(Document sheet) {
        return new SiteId(sheet.getString("site"));
    }

    static Sheet toSheet(BoardId board, SiteId site, Document sheet) {
        return new Sheet(board, site, answers(sheet));
    }

    static SheetRank toRank(Document sheet) {
        return new SheetRank(site(sheet), totals(counts(sheet)), sheet.getString("behind"));
    }

    static Map<ItemId, GivenAnswer> answers(Document sheet) {
        Map<ItemId, GivenAnswer> answers = new HashMap<>();
        sheet.get("answers", new Document())
                .forEach((requirement, given) ->
                        answers.put(new ItemId(requirement), GivenAnswerDocument.toGivenAnswer((Document) given)));
        return answers;
    }

    /** The fields of a sheet whose answers count like this. */
    static Document fields(Map<String, Long> counts, SheetFacts facts, long revision) {
        return new Document("counts", new Document(new HashMap<>(counts)))
                .append(COUNTED, facts.outline().revision())
                .append("path", facts.site().path().keys())
                .append("counting", facts.counts())
                .append("behind", behind(counts, facts))
                .append("revision", revision);
    }

    /** The fields that never change. */
    static Document identity(SheetFacts facts) {
        BoardId board = facts.board().id();
        SiteId site = facts.site().id();
        return new Document("_id", id(board, site))
                .append("schema", 1)
                .append("organisation", facts.board().organisation().value())
                .append("board", board.value())
                .append("site", site.value());
    }

    static Document stored(Map<ItemId, GivenAnswer> answers) {
        Document stored = new Document();
        answers.forEach((requirement, given) -> stored.append(requirement.value(), GivenAnswerDocument.from(given)));
        return stored;
    }

    /** What a stored sheet adds to totals. */
    static Contribution contribution(Document sheet) {
        return sheet.getBoolean("counting", false)
                ? new Contribution(sheet.getList("path", String.class), counts(sheet))
                : Contribution.NOTHING;
    }

    /** The answers with newer ones put among them; the same map when none is newer. */
    static Map<ItemId, GivenAnswer> merged(Map<ItemId, GivenAnswer> stored, Map<Answer, GivenAnswer> added) {
        Map<ItemId, GivenAnswer> merged = new HashMap<>(stored);
        added.forEach((answer, given) -> merged.merge(
                answer.id().requirement(), given, (old, fresh) -> fresh.version() > old.version() ? fresh : old));
        return merged.equals(stored) ? stored : merged;
    }

    static SheetTotals totals(Map<String, Long> counts) {
        Map<String, Map<StatusId, Long>> answers = new HashMap<>();
        counts.forEach((counter, count) -> {
            int place = counter.indexOf(BETWEEN);
            if (place > 0 && count != 0) {
                answers.computeIfAbsent(counter.substring(0, place), section -> new HashMap<>())
                        .put(new StatusId(counter.substring(place + 1)), count);
            }
        });
        return new SheetTotals(counts.getOrDefault(SHEETS, 0L), answers);
    }

    static Map<String, Long> counts(Document sheet) {
        Map<String, Long> counts = new HashMap<>();
        sheet.get("counts", new Document())
                .forEach((counter, count) -> counts.put(counter, ((Number) count).longValue()));
        return counts;
    }

    /** Whether the stored counts were made under the outline as it is now. */
    static boolean isCounted(Document sheet, SheetFacts facts) {
        return Objects.equals(sheet.getLong(COUNTED), facts.outline().revision());
    }

    /** The counts of these answers. */
    static Map<String, Long> counts(Map<ItemId, GivenAnswer> answers, SheetFacts facts) {
        Map<String, Long> counts = new HashMap<>();
        counts.put(SHEETS, 1L);
        answers.forEach((requirement, given) -> add(counts, requirement, given, facts, 1));
        return counts;
    }

    /** Adds an answer to counts, or takes it off them. */
    static void add(
            Map<String, Long> counts, ItemId requirement, GivenAnswer given, SheetFacts facts, long difference) {
        if (facts.asks(requirement)) {
            String counter = facts.section(requirement)
                    + BETWEEN
                    + given.content().status().value();
            counts.merge(counter, difference, (before, more) -> before + more == 0 ? null : before + more);
        }
    }

    /**
     * Sorts by progress in thousandths, nothing to do last, then by site. Requirements that are added later shift all
     * sheets alike, so the order stays true enough without rewriting every sheet; what is shown is computed anew.
     */
    private static String behind(Map<String, Long> counts, SheetFacts facts) {
        Progress progress = progress(totals(counts), facts);
        long rank = progress.nothingToDo()
                ? PERMILLE + 1
                : progress.closed() * PERMILLE / (progress.open() + progress.closed());
        return String.format(Locale.ROOT, "%04d", rank) + " "
                + facts.site().id().value();
    }

    private static Progress progress(SheetTotals totals, SheetFacts facts) {
        Statuses statuses = facts.board().statuses();
        Progress progress = Progress.NOTHING;
        long untouched = facts.outline().requirementCount();
        for (Map<StatusId, Long> section : totals.answers().values()) {
            for (Map.Entry<StatusId, Long> given : section.entrySet()) {
                untouched -= given.getValue();
                progress = progress.plus(
                        Progress.of(statuses.resolve(given.getKey()).meaning(), given.getValue()));
            }
        }
        return progress.plus(Progress.of(statuses.standard().meaning(), untouched));
    }
}
