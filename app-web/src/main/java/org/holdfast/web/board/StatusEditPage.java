package org.holdfast.web.board;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ConfigureStatuses;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.StatusColour;
import org.holdfast.domain.board.StatusDraft;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.board.StatusMeaning;
import org.holdfast.domain.board.StatusName;
import org.holdfast.domain.board.StatusPlan;
import org.holdfast.domain.board.StatusRestriction;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.jspecify.annotations.Nullable;

/** The form for one status of a board: {@code ?status=} its id, or {@code new}. */
@Named
@RequestScoped
public class StatusEditPage {

    private static final String NEW = "new";

    private final CurrentActor caller;
    private final Parameters parameters;
    private final ReadBoards boards;
    private final ConfigureStatuses configure;
    private final Onward onward;
    private @Nullable Board board;
    private @Nullable String name;
    private @Nullable String meaning;
    private @Nullable String colour;
    private @Nullable String place;
    private @Nullable String restrictedTo;
    private @Nullable String message;
    private @Nullable String version;
    private @Nullable Boolean standard;
    private String into = "";

    @Inject
    public StatusEditPage(
            CurrentActor caller, Parameters parameters, ReadBoards boards, ConfigureStatuses configure, Onward onward) {
        this.caller = caller;
        this.parameters = parameters;
        this.boards = boards;
        this.configure = configure;
        this.onward = onward;
    }

    /** Saves the status at its place among the others. */
    public void save() {
        StatusDraft draft = draft();
        List<StatusDraft> drafts = others(draft.standard());
        drafts.add(placeAmong(drafts.size()), draft);
        configure(StatusPlan.of(drafts));
        onward.to(path(), "status-saved", Map.of("name", draft.name().value()));
    }

    /** Merges the status into the one chosen. */
    public void remove() {
        Status gone = chosen().orElseThrow();
        StatusId kept = Optional.of(into)
                .filter(id -> !id.isBlank())
                .map(StatusId::new)
                .orElseThrow(() -> invalid("into", "value-blank"));
        configure(new StatusPlan(others(false), Map.of(gone.id(), kept)));
        onward.to(path(), "status-merged", Map.of("name", gone.name().value()));
    }

    private void configure(StatusPlan plan) {
        configure.configure(actor(), new BoardId(parameters.id("id")), Long.parseLong(getVersion()), plan);
    }

    private StatusDraft draft() {
        return new StatusDraft(
                chosen().map(Status::id),
                new StatusName(getName()),
                StatusMeaning.valueOf(getMeaning()),
                StatusColour.valueOf(getColour()),
                isStandard(),
                restriction());
    }

    private Optional<StatusRestriction> restriction() {
        return getRestrictedTo().isEmpty()
                ? Optional.empty()
                : Optional.of(new StatusRestriction(Role.valueOf(getRestrictedTo()), getMessage()));
    }

    /** The others as they are; none of them stays the default where the chosen one becomes it. */
    private List<StatusDraft> others(boolean replaceDefault) {
        return new ArrayList<>(board().statuses().offered().stream()
                .filter(status -> !Optional.of(status).equals(chosen()))
                .map(status -> replaceDefault ? withoutDefault(status) : StatusDraft.from(status))
                .toList());
    }

    private static StatusDraft withoutDefault(Status status) {
        return new StatusDraft(
                Optional.of(status.id()),
                status.name(),
                status.meaning(),
                status.colour(),
                false,
                status.restriction());
    }

    private int placeAmong(int others) {
        return Math.max(0, Math.min(Integer.parseInt(getPlace()) - 1, others));
    }

    /** Whether the form is open. */
    public boolean isOpen() {
        return chosen().isPresent() || isAdding();
    }

    public boolean isAdding() {
        return parameters.text("status").filter(NEW::equals).isPresent();
    }

    /** The other statuses, as those that can take the place of this one. */
    public List<StatusRow> getOthers() {
        return StatusRow.of(board().statuses()).stream()
                .filter(row -> !row.id()
                        .equals(chosen().map(Status::id).map(StatusId::value).orElse("")))
                .toList();
    }

    public List<String> getMeanings() {
        return Stream.of(StatusMeaning.values()).map(Enum::name).toList();
    }

    public List<String> getColours() {
        return Stream.of(StatusColour.values()).map(Enum::name).toList();
    }

    /** The numbers that the status can stand at. */
    public List<String> getPlaces() {
        int last = board().statuses().offered().size() + (isAdding() ? 1 : 0);
        return Stream.iterate(1, number -> number + 1)
                .limit(last)
                .map(String::valueOf)
                .toList();
    }

    public String getPlace() {
        return place == null ? placeNow() : place;
    }

    private String placeNow() {
        List<Status> offered = board().statuses().offered();
        return chosen().map(status -> String.valueOf(offered.indexOf(status) + 1))
                .orElseGet(() -> String.valueOf(offered.size() + 1));
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getName() {
        return name == null ? chosen().map(status -> status.name().value()).orElse("") : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMeaning() {
        return meaning == null
                ? chosen().map(Status::meaning).orElse(StatusMeaning.OPEN).name()
                : meaning;
    }

    public void setMeaning(String meaning) {
        this.meaning = meaning;
    }

    public String getColour() {
        return colour == null
                ? chosen().map(Status::colour).orElse(StatusColour.VIOLET).name()
                : colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public boolean isStandard() {
        return standard == null ? chosen().filter(Status::standard).isPresent() : standard;
    }

    public void setStandard(boolean standard) {
        this.standard = standard;
    }

    public String getRestrictedTo() {
        return restrictedTo == null
                ? chosen().flatMap(Status::restriction)
                        .map(rule -> rule.role().name())
                        .orElse("")
                : restrictedTo;
    }

    /** @param restrictedTo nothing for everybody */
    public void setRestrictedTo(@Nullable String restrictedTo) {
        this.restrictedTo = restrictedTo == null ? "" : restrictedTo;
    }

    public String getMessage() {
        return message == null
                ? chosen().flatMap(Status::restriction)
                        .map(StatusRestriction::message)
                        .orElse("")
                : message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getInto() {
        return into;
    }

    /** @param into nothing where none was chosen */
    public void setInto(@Nullable String into) {
        this.into = into == null ? "" : into;
    }

    /** The version of the board that the form was made from. */
    public String getVersion() {
        return version == null ? String.valueOf(board().version()) : version;
    }

    public void setVersion(String version) {
        this.version = version.matches("\\d{1,18}") ? version : "0";
    }

    private Optional<Status> chosen() {
        return parameters.text("status").filter(id -> !id.equals(NEW)).flatMap(id -> board().statuses()
                .find(new StatusId(id)));
    }

    private Board board() {
        Board read = board == null ? boards.get(actor(), new BoardId(parameters.id("id"))) : board;
        board = read;
        return read;
    }

    private String path() {
        return "/boards/" + new BoardId(parameters.id("id")) + "/settings";
    }

    private Actor actor() {
        return caller.get();
    }
}
