package org.holdfast.web.progress;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.progress.Overview.SectionProgress;
import org.holdfast.web.answer.ProgressView;
import org.jspecify.annotations.Nullable;

/** Where a section stands, as the API shows it. */
@Name("SectionProgress")
@Description("Where a section stands, with all below it.")
public record SectionProgressView(
        @NonNull @Id String sectionId,
        @Nullable String code,
        @NonNull String title,
        @NonNull ProgressView progress) {

    static SectionProgressView from(SectionProgress section) {
        return new SectionProgressView(
                section.section().id().value(),
                section.section().code().map(ItemCode::value).orElse(null),
                section.section().title().value(),
                ProgressView.from(section.progress()));
    }
}
