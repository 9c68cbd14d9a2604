package org.holdfast.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.Page;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.journal.HistoryLine;
import org.holdfast.web.journal.HistoryLines;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** What happened in the organisation, or to one thing: newest first. */
@Named("activityPage")
@RequestScoped
public class ActivityPage {

    private static final int SIZE = 50;
    private static final String NO_IMPORT = "no-import";

    private final Parameters parameters;
    private final Supplier<Page<Entry>> page;
    private final Supplier<List<HistoryLine>> lines;
    private final Supplier<List<Told>> told;

    @Inject
    public ActivityPage(Parameters parameters, CurrentActor caller, ReadActivity activity, HistoryLines lines) {
        this.parameters = parameters;
        this.page = Once.of(() -> read(caller.get(), activity));
        this.lines = Once.of(() -> lines.of(caller.get(), page.get().items()));
        this.told = Once.of(() -> ofOneThing()
                ? lines().stream().map(line -> new Told(line, List.of())).toList()
                : Told.of(lines()));
    }

    /** The entries of the page in words. */
    public List<HistoryLine> lines() {
        return lines.get();
    }

    /**
     * A line with those after it that the same import wrote of other things.
     *
     * @param first the newest of them
     * @param more the others, in their order
     */
    public record Told(HistoryLine first, List<HistoryLine> more) {

        public Told {
            more = List.copyOf(more);
        }

        /** Lines as they are told: of those that an import wrote in a row, with the same words, the first with the others. */
        static List<Told> of(List<HistoryLine> lines) {
            List<Told> told = new ArrayList<>();
            int from = 0;
            for (int next = 1; next <= lines.size(); next++) {
                if (next == lines.size() || !alike(lines.get(from), lines.get(next))) {
                    told.add(new Told(lines.get(from), lines.subList(from + 1, next)));
                    from = next;
                }
            }
            return told;
        }

        private static boolean alike(HistoryLine first, HistoryLine next) {
            return first.imported()
                    && next.imported()
                    && next.actorId().equals(first.actorId())
                    && next.text().equals(first.text());
        }
    }

    /** The entries of the page in words, what an import wrote in a row folded into one. */
    public List<Told> told() {
        return told.get();
    }

    /** Whether something was folded, so that leaving imports out helps. */
    public boolean folded() {
        return told().stream().anyMatch(one -> !one.more().isEmpty());
    }

    /** The same list without what imports wrote. */
    public Link withoutImports() {
        return list().with("origin", NO_IMPORT);
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(page.get(), list(), entry -> cursors().cursor(entry.order()));
    }

    /** Whether the entries of one thing are shown. */
    public boolean ofOneThing() {
        return thing().isPresent();
    }

    /** What the one thing is called. */
    public String subject() {
        return lines().stream().findFirst().map(HistoryLine::subject).orElse("");
    }

    /** Where the one thing is shown; empty where it has no page. */
    public String subjectHref() {
        return ofOneThing()
                ? lines().stream().findFirst().map(HistoryLine::href).orElse("")
                : "";
    }

    /** Whose changes alone are shown; empty for everybody's. */
    public String onlyBy() {
        return parameters
                .text("actor")
                .map(id -> lines().stream().findFirst().map(HistoryLine::actor).orElse("somebody"))
                .orElse("");
    }

    /** The same list, of one person's changes alone. */
    public Link by(HistoryLine line) {
        return list().with("actor", line.actorId());
    }

    /** Whether a filter, or the place in the list, leaves something out. */
    public boolean narrowed() {
        return !list().query().isEmpty() || parameters.text("after").isPresent();
    }

    /** A filter as given; empty for none. */
    public String given(String name) {
        return parameters.text(name).orElse("");
    }

    private Page<Entry> read(Actor actor, ReadActivity activity) {
        return thing().map(thing -> activity.historyInBrief(actor, thing, parameters.page(cursors(), SIZE)))
                .orElseGet(() -> activity.activityInBrief(actor, filter(), parameters.page(cursors(), SIZE)));
    }

    private Optional<AggregateRef> thing() {
        return parameters.text("subject").flatMap(type -> parameters.text("id").map(id -> new AggregateRef(type, id)));
    }

    private Cursors cursors() {
        return new Cursors(thing().map(thing -> "history/" + thing).orElse("activity"));
    }

    private ActivityFilter filter() {
        return new ActivityFilter(
                parameters.text("type").map(ActivityPage::types).orElse(Set.of()),
                parameters.text("kind"),
                parameters.text("actor"),
                parameters.text("origin").map(ActivityPage::origins).orElse(Set.of()),
                day("from"),
                day("until").map(day -> day.plusSeconds(24 * 60 * 60)));
    }

    /** An import writes thousands of entries, which bury what people did. */
    private static Set<String> origins(String asked) {
        return asked.equals(NO_IMPORT)
                ? Stream.of(Origin.values())
                        .filter(origin -> origin != Origin.IMPORT)
                        .map(Origin::name)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of(asked);
    }

    /** What belongs together for a reader is several types in the journal. */
    private static Set<String> types(String asked) {
        return switch (asked) {
            case "signing-in" -> Set.of("sign-in", "session", "sign-on", "owner-link", "identity");
            case "access-review" -> Set.of(asked, "access-review-decision");
            case "directory" -> Set.of(asked, "directory-notice", "directory-link");
            default -> Set.of(asked);
        };
    }

    /** The beginning of a day in UTC. */
    private Optional<Instant> day(String name) {
        try {
            return parameters.text(name).map(LocalDate::parse).map(day -> day.atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException garbled) {
            throw InvalidValueException.invalid(name, "date-malformed");
        }
    }

    private Link list() {
        Link list = parameters.link("/activity");
        for (String name : List.of("subject", "id", "type", "kind", "actor", "origin", "from", "until")) {
            list = list.with(name, parameters.text(name));
        }
        return list;
    }
}
