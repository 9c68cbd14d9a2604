package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.AddRequirement;
import org.holdfast.domain.board.AddSection;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemContent;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.ItemKind;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.board.Place;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadItem;
import org.holdfast.domain.board.ReadOutline;
import org.holdfast.domain.board.ReviseItem;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a board, and beside it the item that is chosen ({@code ?item=}) or a form for a new one ({@code ?add=}
 * the kind, {@code &to=} the item it goes below). Moving and removing is done by the script of the page.
 */
@Named
@RequestScoped
public class OutlineEditPage {

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadBoards boards;
    private final ReadOutline outlines;
    private final ReadItem items;
    private final ReviseItem revise;
    private final AddSection addSection;
    private final AddRequirement addRequirement;
    private final Onward onward;

    private @Nullable Board board;
    private @Nullable Outline outline;
    private @Nullable Item item;
    private @Nullable String code;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable String guidance;
    private @Nullable String version;

    @Inject
    public OutlineEditPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadBoards boards,
            ReadOutline outlines,
            ReadItem items,
            ReviseItem revise,
            AddSection addSection,
            AddRequirement addRequirement,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.boards = boards;
        this.outlines = outlines;
        this.items = items;
        this.revise = revise;
        this.addSection = addSection;
        this.addRequirement = addRequirement;
        this.onward = onward;
    }

    /** Saves what the chosen item says. */
    public void save() {
        ItemContent content = BoardForm.content(code, title, text, guidance);
        Item saved = revise.revise(actor(), chosen().orElseThrow().id(), Long.parseLong(getVersion()), content);
        onward.to(path() + "?item=" + saved.id(), "item-revised", Map.of("title", title(saved)));
    }

    /** Adds the new item and shows it. */
    public void add() {
        Item added = addNow();
        onward.to(path() + "?item=" + added.id(), "item-added", Map.of("title", title(added)));
    }

    /** Adds the new item and offers the form for one more after it. */
    public void addAndGoOn() {
        Item added = addNow();
        String below = added.parent().map(parent -> "&to=" + parent).orElse("");
        onward.to(path() + "?add=" + adding().orElseThrow() + below, "item-added", Map.of("title", title(added)));
    }

    private Item addNow() {
        ItemContent content = BoardForm.content(code, title, text, guidance);
        Place place = new Place(parameters.text("to").map(ItemId::new), Optional.empty());
        return adding().orElseThrow() == ItemKind.SECTION
                ? addSection.add(actor(), board().id(), place, content)
                : addRequirement.add(actor(), board().id(), place, content);
    }

    public Board getBoard() {
        return board();
    }

    public List<OutlineRow> getRows() {
        return OutlineRow.of(outline());
    }

    public List<RemovedRow> getRemoved() {
        return isWritable() ? RemovedRow.of(outline()) : List.of();
    }

    public int getRequirementCount() {
        return outline().requirementCount();
    }

    /** Whether the viewer may change the outline. */
    public boolean isWritable() {
        return !board().archived() && access.may(actor(), Permission.BOARD_CONFIGURE, board().path());
    }

    /** The id of the chosen item; empty when none is. */
    public String getChosenId() {
        return chosen().map(Item::id).map(ItemId::value).orElse("");
    }

    public boolean isItemChosen() {
        return chosen().isPresent() && adding().isEmpty();
    }

    public boolean isItemAdding() {
        return adding().isPresent() && isWritable();
    }

    public boolean isSection() {
        return adding().or(() -> chosen().map(Item::kind))
                .filter(ItemKind.SECTION::equals)
                .isPresent();
    }

    public boolean isItemRemoved() {
        return chosen().filter(Item::removed).isPresent();
    }

    /** What the new item goes below; empty at the top. */
    public String getAbove() {
        return parameters
                .text("to")
                .map(ItemId::new)
                .flatMap(outline()::find)
                .map(OutlineNode::item)
                .map(above -> above.title().value())
                .orElse("");
    }

    /** How the address goes on for adding below what is chosen: below a section, or beside a requirement. */
    public String getPlaceToAdd() {
        return chosen().filter(found -> !found.removed())
                .flatMap(found -> found.kind() == ItemKind.SECTION ? Optional.of(found.id()) : found.parent())
                .map(parent -> "&to=" + parent)
                .orElse("");
    }

    /** The revision of the chosen item's texts. */
    public String getVersion() {
        return version == null
                ? chosen().map(found -> String.valueOf(found.version())).orElse("0")
                : version;
    }

    public void setVersion(String version) {
        this.version = version.matches("\\d{1,18}") ? version : "0";
    }

    public String getCode() {
        return code == null
                ? content().flatMap(ItemContent::code).map(ItemCode::value).orElse("")
                : code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title == null ? content().map(said -> said.title().value()).orElse("") : title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text == null ? content().flatMap(ItemContent::text).orElse("") : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getGuidance() {
        return guidance == null ? content().flatMap(ItemContent::guidance).orElse("") : guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }

    private Optional<ItemContent> content() {
        return adding().isPresent() ? Optional.empty() : chosen().map(Item::content);
    }

    private Optional<ItemKind> adding() {
        return parameters.text("add").map(kind -> kind.equals("SECTION") ? ItemKind.SECTION : ItemKind.REQUIREMENT);
    }

    /** An item of another board is as good as none. */
    private Optional<Item> chosen() {
        if (item == null) {
            item = parameters
                    .text("item")
                    .map(ItemId::new)
                    .map(id -> items.get(actor(), id))
                    .filter(found -> found.board().equals(board().id()))
                    .orElse(null);
        }
        return Optional.ofNullable(item);
    }

    private Board board() {
        Board read = board == null ? boards.get(actor(), new BoardId(parameters.id("id"))) : board;
        board = read;
        return read;
    }

    private Outline outline() {
        Outline read = outline == null ? outlines.of(board()) : outline;
        outline = read;
        return read;
    }

    private String path() {
        return "/boards/" + board().id() + "/edit";
    }

    private Actor actor() {
        return caller.get();
    }

    private static String title(Item item) {
        return item.content().title().value();
    }
}
