package org.holdfast.web.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.ReadPeople;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.jspecify.annotations.Nullable;

/** The people who can be named responsible. */
@GraphQLApi
@ApplicationScoped
public class PeopleGraph {

    private final CurrentActor caller;
    private final ReadPeople people;

    @Inject
    public PeopleGraph(CurrentActor caller, ReadPeople people) {
        this.caller = caller;
        this.people = people;
    }

    @Query
    @Needs(Permission.ANSWER_WRITE)
    @Description("The first active members whose name or mail address contains the text, by name; for choosing one.")
    public @NonNull List<@NonNull PersonView> people(
            @Nullable String text, @DefaultValue("10") @Description("1 to 200.") int first) {
        return people.search(caller.get(), Optional.ofNullable(text), PageRequest.first(first)).items().stream()
                .map(PersonView::from)
                .toList();
    }
}
