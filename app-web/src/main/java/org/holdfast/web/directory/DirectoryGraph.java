package org.holdfast.web.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.directory.ReadDirectories;
import org.holdfast.domain.directory.ReadDirectoriesAgain;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;

/** The directories that decide who is in. */
@GraphQLApi
@ApplicationScoped
public class DirectoryGraph {

    private final CurrentActor caller;
    private final ReadDirectories reading;
    private final ReadDirectoriesAgain again;

    @Inject
    public DirectoryGraph(CurrentActor caller, ReadDirectories reading, ReadDirectoriesAgain again) {
        this.caller = caller;
        this.reading = reading;
        this.again = again;
    }

    @Query
    @Needs(value = Permission.ACCESS_READ, or = Permission.SIGN_IN_CONFIGURE)
    @Description("The directories whose people are members and whose groups are teams, by name.")
    public @NonNull List<@NonNull DirectoryView> directories() {
        return reading.all(caller.get()).stream().map(DirectoryView::from).toList();
    }

    @Mutation
    @Needs(Permission.SIGN_IN_CONFIGURE)
    @Description("Looks for directories at WorkOS and lets all be read whole soon. Returns how many there are.")
    public int readDirectoriesAgain() {
        return again.read(caller.get().through(Origin.API));
    }
}
