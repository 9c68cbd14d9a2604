package org.holdfast.web.journal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.journal.Entry;

/**
 * What an entry is about. Of a thing whose image the reader does not get, nothing is told.
 *
 * @param name what it is called; may be empty
 * @param href where it is shown; empty where it has no page
 */
record HistorySubject(String name, String href) {

    private static final HistorySubject NOTHING = new HistorySubject("", "");

    /** @param named names by id, of what the reader may see */
    static HistorySubject of(Entry entry, Map<String, String> named) {
        if (entry.image().names().isEmpty()) {
            return NOTHING;
        }
        String id = entry.aggregate().id();
        String name = entry.image()
                .findText("name")
                .or(() -> entry.image().findText("title"))
                .orElse("");
        return switch (entry.aggregate().type()) {
            case "site" -> new HistorySubject(name, "/sites/" + id);
            case "board" -> new HistorySubject(name, "/boards/" + id);
            case "site-group" -> new HistorySubject(name, "/site-groups/" + id);
            case "team" -> new HistorySubject(name, "/teams/" + id);
            case "access-review-decision" ->
                new HistorySubject(
                        named.getOrDefault(id, ""), "/reviews/" + entry.image().text("review"));
            case "access-review" -> new HistorySubject(name, "/reviews/" + id);
            case "role" -> new HistorySubject(name, "/roles/" + id);
            case "section", "requirement" ->
                new HistorySubject(name, "/boards/" + entry.image().text("board") + "/edit?item=" + id);
            case "answer" -> answered(AnswerId.parse(id), named);
            case "organisation" -> new HistorySubject(name, "/organisation");
            default -> new HistorySubject(name.isEmpty() ? member(entry, named) : name, "");
        };
    }

    /** Of what happened at a door, whom it is about. */
    private static String member(Entry entry, Map<String, String> named) {
        return entry.image()
                .findText("member")
                .flatMap(id -> Optional.ofNullable(named.get(id)))
                .orElse("");
    }

    private static HistorySubject answered(AnswerId id, Map<String, String> named) {
        String name = Stream.of(id.requirement().value(), id.site().value())
                .flatMap(part -> Optional.ofNullable(named.get(part)).stream())
                .collect(Collectors.joining(" · "));
        return new HistorySubject(name.isEmpty() ? "an answer" : name, "/boards/" + id.board() + "/sites/" + id.site());
    }
}
