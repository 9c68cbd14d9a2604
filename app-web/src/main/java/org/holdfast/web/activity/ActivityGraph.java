package org.holdfast.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.site.Site;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.site.SiteView;
import org.jspecify.annotations.Nullable;

/** Reading what happened. */
@GraphQLApi
@ApplicationScoped
public class ActivityGraph {

    private static final Cursors ACTIVITY = new Cursors("activity");

    private final CurrentActor caller;
    private final ReadActivity activity;

    @Inject
    public ActivityGraph(CurrentActor caller, ReadActivity activity) {
        this.caller = caller;
        this.activity = activity;
    }

    @Query
    @Needs(Permission.ACTIVITY_READ)
    @Description("Everything that happened to what the caller may see, newest first.")
    public @NonNull EntryConnection activity(
            @Nullable ActivityFilterInput filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return EntryConnection.of(
                activity.activity(
                        caller.get(),
                        ActivityFilterInput.filter(filter),
                        new PageArguments(first, after, last, before).of(ACTIVITY)),
                ACTIVITY);
    }

    @Query
    @Needs(Permission.ACTIVITY_READ)
    @Description("Everything that happened to one thing, newest first.")
    public @NonNull EntryConnection history(
            @NonNull String subject,
            @NonNull @Id String id,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return history(new AggregateRef(subject, id), new PageArguments(first, after, last, before));
    }

    @Query
    @Needs(Permission.ACTIVITY_READ)
    @Description("A thing as it was at a moment; null when it did not exist yet.")
    public @Nullable PastStateView asOf(@NonNull String subject, @NonNull @Id String id, @NonNull Instant moment) {
        return activity.asOf(caller.get(), new AggregateRef(subject, id), moment)
                .map(PastStateView::from)
                .orElse(null);
    }

    @Description("Everything that happened to the site, newest first.")
    public @NonNull EntryConnection history(
            @Source SiteView site,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return history(new AggregateRef(Site.TYPE, site.id()), new PageArguments(first, after, last, before));
    }

    private EntryConnection history(AggregateRef aggregate, PageArguments page) {
        Cursors list = new Cursors("history/" + aggregate);
        return EntryConnection.of(activity.history(caller.get(), aggregate, page.of(list)), list);
    }
}
