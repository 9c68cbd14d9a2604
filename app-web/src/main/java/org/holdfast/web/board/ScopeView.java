package org.holdfast.web.board;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.ScopeEntry;

/** The scope of a board as the API shows it. */
@Name("BoardScope")
@Description("The sites that a board is for.")
public record ScopeView(
        @Description("Whether every site of the organisation is in scope, also those to come.")
        boolean wholeOrganisation,

        @NonNull List<@NonNull ScopeSiteView> sites) {

    public ScopeView {
        sites = List.copyOf(sites);
    }

    static ScopeView from(BoardScope scope) {
        return new ScopeView(
                scope.wholeOrganisation(),
                scope.entries().stream().flatMap(ScopeView::site).toList());
    }

    private static Stream<ScopeSiteView> site(ScopeEntry entry) {
        return entry
                .site()
                .map(site -> new ScopeSiteView(site.value(), entry instanceof ScopeEntry.SiteWithBelow))
                .stream();
    }
}
