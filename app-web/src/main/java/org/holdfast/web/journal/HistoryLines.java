package org.holdfast.web.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.signin.OwnerLinkAlarm;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.RoleWords;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the journal in words: {@code kind.<kind>} says what happened, {@code field.<name>} what a field is called.
 * Ids become names, where the reader may see what they name.
 */
@ApplicationScoped
public class HistoryLines {

    private static final int LONGEST = 240;

    /** What people do on pages: by forms, or by the scripts of sheets and outlines. Programs come with tokens. */
    private static final Set<Origin> BY_HAND = Set.of(Origin.PAGE, Origin.API);

    /** What orders things inside and says nothing to a reader. */
    private static final Set<String> INSIDE = Set.of("rank", "board");

    /** What names other things by their ids alone. */
    private static final Set<String> REFERRING =
            Set.of("parent", "responsible", "status", "teams", "team", "into", "member", "where", HistoryNames.SITES);

    /** Of an answer, the first change is the answer; what happened at a sign-in has no page of its own. */
    private static final Set<String> TOLD_FROM_THE_BEGINNING = Set.of(Answer.TYPE, "sign-on", "directory-notice");

    /** What happened at a door: the line names whom it is about, its details are from where and why. */
    private static final Set<String> AT_THE_DOOR = Set.of("sign-in", "session", OwnerLinkAlarm.TYPE);

    /** A sentence that breaks off without whom it is about. */
    private static final Pattern WANTS_WHOM = Pattern.compile(" (of|by|as|for|to)$");

    private static final Set<String> WHOM = Set.of("member", "name");

    private final Texts texts;
    private final Format format;
    private final HistoryNames names;

    @Inject
    public HistoryLines(Texts texts, Format format, HistoryNames names) {
        this.texts = texts;
        this.format = format;
        this.names = names;
    }

    /** The lines of some entries, in their order. */
    public List<HistoryLine> of(Actor reader, List<Entry> entries) {
        Map<String, String> named = names.of(reader, entries);
        return entries.stream().map(entry -> line(entry, named)).toList();
    }

    private HistoryLine line(Entry entry, Map<String, String> named) {
        HistorySubject subject = HistorySubject.of(entry, named);
        return new HistoryLine(
                entry.actorName(),
                entry.actorId(),
                told(entry),
                called(entry, subject),
                subject.href(),
                entry.at(),
                BY_HAND.contains(entry.origin())
                        ? ""
                        : worded("origin." + entry.origin(), entry.origin().name()),
                entry.origin() == Origin.IMPORT,
                entry.reason().orElse(""),
                changes(entry, named));
    }

    /** Of what people do to themselves, nobody needs to be told to whom. */
    private String told(Entry entry) {
        String own = "kind." + entry.kind() + ".self";
        return toThemselves(entry) && texts.has(own) ? texts.text(own) : worded("kind." + entry.kind(), entry.kind());
    }

    private static boolean toThemselves(Entry entry) {
        return entry.image().findText("member").filter(entry.actorId()::equals).isPresent();
    }

    /** What a thing is like from the beginning is on its page. */
    private List<HistoryLine.Changed> changes(Entry entry, Map<String, String> named) {
        String type = entry.aggregate().type();
        if (AT_THE_DOOR.contains(type)) {
            return entry.changes().stream()
                    .filter(change -> !WHOM.contains(change.field()))
                    .map(change -> changed(change, named))
                    .toList();
        }
        return entry.version() == 1 && !TOLD_FROM_THE_BEGINNING.contains(type)
                ? List.of()
                : entry.changes().stream()
                        .filter(change -> !INSIDE.contains(change.field()))
                        .map(HistoryLines::told)
                        .map(change -> changed(change, named))
                        .toList();
    }

    /** Of a set, what came and what went. */
    private static FieldChange told(FieldChange change) {
        return HistoryNames.SETS.contains(change.field())
                ? new FieldChange(
                        change.field(),
                        Optional.of(HistoryNames.less(change.before(), change.after())),
                        Optional.of(HistoryNames.less(change.after(), change.before())))
                : change;
    }

    private HistoryLine.Changed changed(FieldChange change, Map<String, String> named) {
        return new HistoryLine.Changed(
                worded("field." + change.field(), spaced(change.field())),
                change.before()
                        .map(value -> shown(change.field(), value, named))
                        .orElse(""),
                change.after().map(value -> shown(change.field(), value, named)).orElse(""));
    }

    /** Nobody is told twice who accepted; of a member out of the reader's sight, only that there is somebody. */
    private String called(Entry entry, HistorySubject subject) {
        if (entry.kind().equals("member-joined")
                || (toThemselves(entry) && texts.has("kind." + entry.kind() + ".self"))) {
            return "";
        }
        boolean unseen = subject.name().isEmpty()
                && (entry.aggregate().type().equals("member")
                        || WANTS_WHOM.matcher(told(entry)).find());
        return unseen ? texts.text("history.unnamed-member") : subject.name();
    }

    private String shown(String field, Object value, Map<String, String> named) {
        String text = text(field, value, named);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String text(String field, Object value, Map<String, String> named) {
        return switch (field) {
            case "due" -> format.day(LocalDate.parse(value.toString()));
            case "cost" -> format.amount(new BigDecimal(value.toString()));
            case "refusal" -> worded("error." + value + ".title", value.toString());
            case "permission" -> worded("permission." + value, value.toString());
            case "permissions" -> allowed(value);
            case "connections" -> ConnectionWords.of(value);
            case "cause" -> worded("cause." + value, value.toString());
            case "newcomers" -> worded("role." + value, value.toString());
            case "ownerLinks" -> worded("sign-on.owners." + value, value.toString());
            default -> REFERRING.contains(field) ? referred(value, named) : words(value, named);
        };
    }

    private String allowed(Object names) {
        return names instanceof Collection<?> list
                ? list.stream()
                        .map(Object::toString)
                        .map(name -> worded("permission." + Permission.label(name), name))
                        .collect(Collectors.joining(", "))
                : names.toString();
    }

    /** Never an id: what has no name is gone, or out of the reader's sight. */
    private String referred(Object value, Map<String, String> named) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> referred(each, named)).collect(Collectors.joining(", "));
        }
        return named.getOrDefault(value.toString(), texts.text("history.unnamed"));
    }

    private String words(Object value, Map<String, String> named) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> words(each, named)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return nested(map, named);
        }
        return value instanceof Instant at ? format.moment(at) : named.getOrDefault(value.toString(), value.toString());
    }

    /** A nested thing: by its name, as a part of a scope or as a grant, or by all that it holds. */
    private String nested(Map<?, ?> map, Map<String, String> named) {
        Optional<String> place = text(map, "site").or(() -> text(map, "scope")).map(id -> referred(id, named));
        return text(map, "name")
                .or(() -> text(map, "what")
                        .map(what -> worded("scope." + what, what).replace("{site}", place.orElse(""))))
                .or(() -> text(map, "role").map(role -> granted(role, place, map.get("until"), named)))
                .orElseGet(() -> map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + words(entry.getValue(), named))
                        .collect(Collectors.joining("; ")));
    }

    /** A grant: its role, where, and until when. */
    private String granted(String role, Optional<String> place, @Nullable Object until, Map<String, String> named) {
        String called = Role.find(role).map(RoleWords::of).orElseGet(() -> referred(role, named));
        return called
                + place.map(at -> ": " + at).orElse("")
                + (until instanceof Instant end
                        ? ", until " + named.getOrDefault(end.toString(), format.moment(end))
                        : "");
    }

    private static Optional<String> text(Map<?, ?> map, String key) {
        return Optional.ofNullable(map.get(key)).map(Object::toString);
    }

    private String worded(String key, String otherwise) {
        return texts.has(key)
                ? texts.text(key)
                : otherwise.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private static String spaced(String name) {
        return name.replaceAll("([A-Z])", " $1");
    }
}
