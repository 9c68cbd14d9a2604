package org.holdfast.web.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.ScopeEntry;
import org.jspecify.annotations.Nullable;

/** The sites that a board is to be for. */
@Input("BoardScopeInput")
@Description("The sites that a board is to be for; nothing given is no site.")
public record ScopeInput(
        @Description("Every site of the organisation, also those to come.") @Nullable
        Boolean wholeOrganisation,

        @Description("At most 500.") @Nullable List<ScopeSiteInput> sites) {

    BoardScope scope() {
        List<ScopeEntry> entries = new ArrayList<>();
        if (Boolean.TRUE.equals(wholeOrganisation)) {
            entries.add(new ScopeEntry.WholeOrganisation());
        }
        Stream.ofNullable(sites)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(ScopeSiteInput::entry)
                .forEach(entries::add);
        return new BoardScope(entries);
    }
}
