package org.holdfast.web.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Texts;

/** Entries of the journal in words. Ids of sites become names, where the reader may see the site. */
@ApplicationScoped
public class HistoryLines {

    private static final int LONGEST = 240;

    private final Texts texts;
    private final Format format;
    private final ReadSites sites;

    @Inject
    public HistoryLines(Texts texts, Format format, ReadSites sites) {
        this.texts = texts;
        this.format = format;
        this.sites = sites;
    }

    /** The lines of some entries, in their order. */
    public List<HistoryLine> of(Actor reader, List<Entry> entries) {
        Map<String, String> names = names(reader, entries);
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private HistoryLine line(Entry entry, Map<String, String> names) {
        return new HistoryLine(
                entry.actorName(),
                worded("kind." + entry.kind(), entry.kind()),
                entry.image()
                        .findText("name")
                        .or(() -> entry.image().findText("title"))
                        .orElse(""),
                href(entry),
                entry.at(),
                entry.origin() == Origin.PAGE
                        ? ""
                        : worded("origin." + entry.origin(), entry.origin().name()),
                entry.reason().orElse(""),
                entry.version() == 1
                        ? List.of()
                        : entry.changes().stream()
                                .map(change -> changed(change, names))
                                .toList());
    }

    private HistoryLine.Changed changed(FieldChange change, Map<String, String> names) {
        return new HistoryLine.Changed(
                worded("field." + change.field(), change.field()),
                change.before().map(value -> shown(value, names)).orElse(""),
                change.after().map(value -> shown(value, names)).orElse(""));
    }

    private String shown(Object value, Map<String, String> names) {
        String text = words(value, names);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String words(Object value, Map<String, String> names) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> words(each, names)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + words(entry.getValue(), names))
                    .collect(Collectors.joining("; "));
        }
        return value instanceof Instant at ? format.moment(at) : names.getOrDefault(value.toString(), value.toString());
    }

    private String worded(String key, String otherwise) {
        return texts.has(key)
                ? texts.text(key)
                : otherwise.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private Map<String, String> names(Actor reader, List<Entry> entries) {
        List<SiteId> ids = entries.stream()
                .filter(entry -> entry.aggregate().type().equals(Site.TYPE))
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals("parent"))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(Optional::stream)
                .flatMap(value -> id(value.toString()).stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : sites.findAll(reader, ids).values().stream()
                        .collect(Collectors.toMap(
                                site -> site.id().value(), site -> site.name().value()));
    }

    private static Optional<SiteId> id(String value) {
        try {
            return Optional.of(new SiteId(value));
        } catch (InvalidValueException other) {
            return Optional.empty();
        }
    }

    private static String href(Entry entry) {
        return switch (entry.aggregate().type()) {
            case "site" -> "/sites/" + entry.aggregate().id();
            case "board" -> "/boards/" + entry.aggregate().id();
            default -> "";
        };
    }
}
