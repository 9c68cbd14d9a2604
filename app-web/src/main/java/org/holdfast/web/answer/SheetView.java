package org.holdfast.web.answer;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.answer.OpenSheet;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.site.Site;
import org.holdfast.web.site.SiteView;

/** A sheet as the API shows it. */
@Name("Sheet")
@Description("All answers of one site on one board.")
public record SheetView(
        @NonNull @Id String boardId,
        @NonNull SiteView site,

        @Description("Whether the caller may answer.") boolean writable,

        @NonNull ProgressView progress,

        @Description("Sections and requirements in the order of the outline.") @NonNull
        List<@NonNull SheetRowView> rows) {

    public SheetView {
        rows = List.copyOf(rows);
    }

    /** The view of a sheet. */
    static SheetView from(OpenSheet sheet) {
        Map<ItemId, Progress> bySection = sheet.progressBySection();
        return new SheetView(
                sheet.facts().board().id().value(),
                SiteView.from(sheet.facts().site()),
                sheet.writable(),
                ProgressView.from(sheet.progress()),
                sheet.facts().outline().nodes().stream()
                        .map(node -> row(sheet, node, bySection))
                        .toList());
    }

    private static SheetRowView row(OpenSheet sheet, OutlineNode node, Map<ItemId, Progress> bySection) {
        boolean requirement = node.requirement();
        return new SheetRowView(
                node.id().value(),
                requirement ? "requirement" : "section",
                node.depth(),
                node.item().code().map(ItemCode::value).orElse(null),
                node.item().title().value(),
                requirement ? null : ProgressView.from(bySection.getOrDefault(node.id(), Progress.NOTHING)),
                requirement ? answer(sheet, node.id()) : null);
    }

    private static AnswerView answer(OpenSheet sheet, ItemId requirement) {
        Board board = sheet.facts().board();
        Site site = sheet.facts().site();
        AnswerId id = new AnswerId(board.id(), site.id(), requirement);
        return sheet.given(requirement)
                .map(given -> AnswerView.from(id, given.version(), given.content()))
                .orElseGet(() -> AnswerView.from(
                        id, 0, AnswerContent.of(board.statuses().standard().id())));
    }
}
