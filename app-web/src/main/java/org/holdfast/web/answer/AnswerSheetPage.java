package org.holdfast.web.answer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.answer.OpenSheet;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.answer.ReadSheet;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Person;
import org.holdfast.domain.member.ReadPeople;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.JsonLookup;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Parameters;
import org.jspecify.annotations.Nullable;

/** The sheet of one site on one board. Answers are given through the API, by the page's script. */
@Named
@RequestScoped
public class AnswerSheetPage {

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadSheet sheets;
    private final ReadPeople people;
    private final Clock clock;
    private final Format format;
    private final Supplier<Map<StatusId, String>> letters;
    private @Nullable OpenSheet sheet;
    private @Nullable List<SheetRow> rows;

    @Inject
    public AnswerSheetPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadSheet sheets,
            ReadPeople people,
            Clock clock,
            Format format) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.sheets = sheets;
        this.people = people;
        this.clock = clock;
        this.format = format;
        this.letters = Once.of(() -> StatusLetters.of(getStatuses()));
    }

    public OpenSheet getSheet() {
        OpenSheet read = sheet == null
                ? sheets.get(caller.get(), new BoardId(parameters.id("id")), new SiteId(parameters.id("site")))
                : sheet;
        sheet = read;
        return read;
    }

    /** Whether the viewer may see what happened to the answers. */
    public boolean isTold() {
        OpenSheet read = getSheet();
        ScopePath path = read.facts().board().at(read.facts().site().path());
        return access.may(caller.get(), Permission.ACTIVITY_READ, path);
    }

    /** Sections and requirements in the order of the outline. */
    public List<SheetRow> getRows() {
        List<SheetRow> made = rows == null ? makeRows() : rows;
        rows = made;
        return made;
    }

    public Progress getProgress() {
        return getRows().stream()
                .filter(row -> !row.section())
                .map(SheetRow::progress)
                .reduce(Progress.NOTHING, Progress::plus);
    }

    /** The statuses that can be set, in order; those restricted to others are shown, and say so when chosen. */
    public List<Status> getStatuses() {
        return getSheet().facts().board().statuses().offered();
    }

    /** How a status is painted. */
    public String paint(Status status) {
        return "var(--status-" + status.colour().name().toLowerCase(Locale.ROOT) + ")";
    }

    /** The letters by which a status is known beside its colour. */
    public String letters(Status status) {
        return letters.get().getOrDefault(status.id(), "");
    }

    /** The statuses as the script reads them. */
    public String getStatusData() {
        JsonArrayBuilder all = JsonLookup.JSON.createArrayBuilder();
        getStatuses()
                .forEach(status -> all.add(JsonLookup.JSON
                        .createObjectBuilder()
                        .add("id", status.id().value())
                        .add("name", status.name().value())
                        .add("meaning", status.meaning().name().toLowerCase(Locale.ROOT))
                        .add("paint", paint(status))));
        return all.build().toString();
    }

    private List<SheetRow> makeRows() {
        OpenSheet read = getSheet();
        Map<ItemId, Progress> bySection = read.progressBySection();
        Map<MemberId, Person> named = named(read);
        LocalDate today = LocalDate.now(clock);
        return read.facts().outline().nodes().stream()
                .map(node -> node.requirement()
                        ? SheetRow.requirement(read, node, responsible(read, node, named), today, format)
                        : SheetRow.section(node, bySection.getOrDefault(node.id(), Progress.NOTHING)))
                .toList();
    }

    private Map<MemberId, Person> named(OpenSheet read) {
        Actor actor = caller.get();
        List<MemberId> responsible = read.sheet().answers().values().stream()
                .flatMap(given -> given.content().responsible().stream())
                .distinct()
                .toList();
        return responsible.isEmpty() ? Map.of() : people.findAll(actor, responsible);
    }

    private static String responsible(OpenSheet sheet, OutlineNode node, Map<MemberId, Person> named) {
        return sheet.given(node.id())
                .flatMap(given -> given.content().responsible())
                .map(member -> Optional.ofNullable(named.get(member))
                        .map(person -> person.name().value())
                        .orElse("A former member"))
                .orElse("");
    }

    /** Whether the row of a requirement has the status. */
    public boolean has(SheetRow row, Status status) {
        return Objects.equals(row.status(), status);
    }
}
