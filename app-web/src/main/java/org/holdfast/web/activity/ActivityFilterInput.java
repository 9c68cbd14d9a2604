package org.holdfast.web.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.journal.ActivityFilter;
import org.jspecify.annotations.Nullable;

/** Narrows the activity of an organisation. */
@Input("ActivityFilter")
@Description("Narrows the activity; what is absent does not narrow.")
public record ActivityFilterInput(
        @Description("What was changed: `site`, `board`, `answer`, `member` …") @Nullable
        String subject,

        @Description("What happened, for example `site-renamed`.") @Nullable
        String kind,

        @Description("Who did it.") @Id @Nullable String actorId,

        @Description("PAGE, API, IMPORT, AUTOMATION or CONSOLE.") @Nullable
        String origin,

        @Description("The earliest moment, included.") @Nullable
        Instant from,

        @Description("The latest moment, excluded.") @Nullable
        Instant until) {

    /** The filter; everything when the input is absent. */
    static ActivityFilter filter(@Nullable ActivityFilterInput input) {
        return input == null ? ActivityFilter.none() : input.filter();
    }

    private ActivityFilter filter() {
        return new ActivityFilter(
                Optional.ofNullable(subject).map(Set::of).orElse(Set.of()),
                Optional.ofNullable(kind),
                Optional.ofNullable(actorId),
                Optional.ofNullable(origin).map(Set::of).orElse(Set.of()),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }
}
