package org.holdfast.web.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.factor.ReadFactors;
import org.holdfast.domain.factor.ResetFactor;
import org.holdfast.domain.member.MemberId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.jspecify.annotations.Nullable;

/** Second factors: how they stand, and taking that of somebody else away. They are enrolled on pages only. */
@GraphQLApi
@ApplicationScoped
public class SecondFactorGraph {

    private final CurrentActor caller;
    private final ReadFactors reading;
    private final ResetFactor resetting;

    @Inject
    public SecondFactorGraph(CurrentActor caller, ReadFactors reading, ResetFactor resetting) {
        this.caller = caller;
        this.reading = reading;
        this.resetting = resetting;
    }

    @Query
    @Needs({})
    @Description("How it stands with the second factor of a member: the caller, or anybody for who has access.read.")
    public @NonNull SecondFactorView secondFactor(@Nullable @Id String member) {
        Actor actor = caller.get();
        return SecondFactorView.from(
                reading.of(actor, new MemberId(Optional.ofNullable(member).orElse(actor.id()))));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description(
            "Takes the second factor of a member away who lost the device, by somebody who may do all that the member may. The member is told by mail.")
    public @NonNull SecondFactorView takeSecondFactorAway(@NonNull @Id String member) {
        Actor actor = caller.get().through(Origin.API);
        MemberId id = new MemberId(member);
        resetting.reset(actor, id);
        return SecondFactorView.from(reading.of(actor, id));
    }
}
