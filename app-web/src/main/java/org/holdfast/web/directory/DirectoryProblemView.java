package org.holdfast.web.directory;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.directory.DirectoryProblem;

/** A problem of a directory as the API shows it. */
@Name("DirectoryProblem")
@Description("Something that is not as a directory wants it.")
public record DirectoryProblemView(
        @Description("Why, for example directory-last-owner.") @NonNull
        String code,

        @Description("The mail address or the name of the group that it is about.") @NonNull
        String about,

        @NonNull Instant since) {

    static DirectoryProblemView from(DirectoryProblem problem) {
        return new DirectoryProblemView(problem.trouble().code(), problem.about(), problem.since());
    }
}
