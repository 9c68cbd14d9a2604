package org.holdfast.web.directory;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.directory.Directory;
import org.holdfast.domain.directory.ShownDirectory;
import org.holdfast.domain.directory.SyncState;
import org.holdfast.web.graph.CountView;
import org.jspecify.annotations.Nullable;

/** A directory as the API shows it. */
@Name("Directory")
@Description("A directory whose people are members and whose groups are teams.")
public record DirectoryView(
        @NonNull @Id String id,

        @NonNull String name,

        @Description("In the word of WorkOS, for example okta scim v2.0.") @NonNull
        String type,

        @Description("In the word of WorkOS.") @NonNull String state,

        @Description("Whether it decides who is in; otherwise it was deleted at WorkOS, and its people are shut out.")
        boolean followed,

        @Description("How many members it keeps.") @NonNull CountView people,

        @Description("How many teams it keeps.") @NonNull CountView groups,

        @Description("When it was last read whole; null for never.") @Nullable
        Instant lastReadAt,

        @Description("When something that happened in it was last heard; null for never.") @Nullable
        Instant lastEventAt,

        @Description("What that was, in the word of WorkOS.") @Nullable
        String lastEvent,

        @Description("Whether it will be read whole soon.") boolean toBeRead,

        @Description("Why it could not be read the last time, in the words of WorkOS; null when it was.") @Nullable
        String failure,

        @Description("What is not as it wants it.") @NonNull List<@NonNull DirectoryProblemView> problems) {

    public DirectoryView {
        problems = List.copyOf(problems);
    }

    static DirectoryView from(ShownDirectory shown) {
        Directory directory = shown.directory();
        SyncState sync = shown.state();
        return new DirectoryView(
                directory.id().value(),
                directory.title(),
                directory.type(),
                directory.state(),
                directory.kept(),
                CountView.from(shown.people()),
                CountView.from(shown.groups()),
                sync.readAt().orElse(null),
                sync.heardAt().orElse(null),
                sync.heard().orElse(null),
                sync.wantedAt().isPresent(),
                sync.failure().map(SyncState.Failure::words).orElse(null),
                sync.problems().stream().map(DirectoryProblemView::from).toList());
    }
}
