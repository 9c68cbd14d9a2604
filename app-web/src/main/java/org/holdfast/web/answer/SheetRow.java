package org.holdfast.web.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.holdfast.domain.answer.GivenAnswer;
import org.holdfast.domain.answer.OpenSheet;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.StatusMeaning;
import org.holdfast.web.shared.Format;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sheet's page.
 *
 * @param id of the section or requirement
 * @param section whether it is a section
 * @param level 2 to 6: of the heading of a section, and the indentation
 * @param status of a requirement
 * @param progress of a section
 * @param due of a requirement, where there is one
 * @param overdue whether that has passed while the requirement is open
 */
public record SheetRow(
        String id,
        boolean section,
        int level,
        String code,
        String title,
        @Nullable Status status,
        Progress progress,
        long version,
        String due,
        boolean overdue,
        String responsible,
        String cost,
        boolean commented) {

    private static final int DEEPEST = 6;

    static SheetRow section(OutlineNode node, Progress progress) {
        return new SheetRow(
                node.id().value(),
                true,
                level(node),
                code(node),
                title(node),
                null,
                progress,
                0,
                "",
                false,
                "",
                "",
                false);
    }

    static SheetRow requirement(OpenSheet sheet, OutlineNode node, String responsible, LocalDate today, Format format) {
        Status status = sheet.status(node.id());
        Optional<GivenAnswer> given = sheet.given(node.id());
        Optional<LocalDate> due = given.flatMap(answer -> answer.content().due());
        boolean overdue =
                due.filter(date -> date.isBefore(today)).isPresent() && status.meaning() == StatusMeaning.OPEN;
        return new SheetRow(
                node.id().value(),
                false,
                level(node),
                code(node),
                title(node),
                status,
                Progress.of(status.meaning(), 1),
                given.map(GivenAnswer::version).orElse(0L),
                due.map(format::day).orElse(""),
                overdue,
                responsible,
                given.flatMap(answer -> answer.content().cost())
                        .map(cost -> format.amount(cost.amount()))
                        .orElse(""),
                given.flatMap(answer -> answer.content().comment()).isPresent());
    }

    private static int level(OutlineNode node) {
        return Math.min(DEEPEST, node.depth() + 1);
    }

    private static String code(OutlineNode node) {
        return node.item().code().map(ItemCode::value).orElse("");
    }

    private static String title(OutlineNode node) {
        return node.item().title().value();
    }
}
