package org.holdfast.web.team;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.team.TeamName;
import org.jspecify.annotations.Nullable;

/** What a team shall be called. */
@Input("TeamInput")
@Description("What a team shall be called, and what it is for.")
public record TeamInput(@NonNull String name, @Nullable String description) {

    TeamName called() {
        return new TeamName(name);
    }

    Optional<String> purpose() {
        return Optional.ofNullable(description).map(String::strip).filter(text -> !text.isEmpty());
    }
}
