package org.holdfast.web.explain;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.explain.ExplainedThing;

/** Who may do something with a thing. */
@Name("ThingAccess")
@Description("Who may do something with a thing, and through which grant.")
public record ThingAccessView(
        @Description("The members who were granted something that reaches it by themselves, by name.") @NonNull
        MemberAccessConnection members,

        @Ignore ExplainedThing thing,

        @Ignore Optional<String> text) {}
