package org.holdfast.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.journal.HistoryLines;

/** What entries say in words: read only where it is asked for, and for all entries of a page at once. */
@GraphQLApi
@ApplicationScoped
public class EntryGraph {

    private final CurrentActor caller;
    private final HistoryLines lines;

    @Inject
    public EntryGraph(CurrentActor caller, HistoryLines lines) {
        this.caller = caller;
        this.lines = lines;
    }

    @Description("The change in words, as the pages tell it.")
    public @NonNull List<@NonNull EntryWordsView> words(@Source List<EntryView> entries) {
        return lines.of(caller.get(), entries.stream().map(EntryView::entry).toList()).stream()
                .map(EntryWordsView::from)
                .toList();
    }
}
