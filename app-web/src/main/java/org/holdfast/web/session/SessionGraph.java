package org.holdfast.web.session;

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
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.EndSession;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Sessions: everybody's own, and for who looks after people anybody's. */
@GraphQLApi
@ApplicationScoped
public class SessionGraph {

    private static final Cursors SESSIONS = new Cursors("sessions");

    private final CurrentActor caller;
    private final ReadSessions sessions;
    private final EndSession ending;

    @Inject
    public SessionGraph(CurrentActor caller, ReadSessions sessions, EndSession ending) {
        this.caller = caller;
        this.sessions = sessions;
        this.ending = ending;
    }

    @Query
    @Needs({})
    @Description("Where a member is signed in, the session used last first: the caller, or anybody for who has "
            + "access.read or member.manage.")
    public @NonNull SessionConnection sessions(
            @Nullable @Id String member,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = caller.get();
        PageRequest page = new PageArguments(first, after, last, before).of(SESSIONS);
        return SessionConnection.of(sessions.of(actor, of(actor, member), page), SESSIONS, sessions, caller.session());
    }

    @Mutation
    @Needs({})
    @Description("Ends a session: one's own, or anybody's for who has member.manage. True when it has ended.")
    public boolean endSession(@Nullable @Id String member, @NonNull @Id String id) {
        Actor actor = caller.get().through(Origin.API);
        ending.one(actor, of(actor, member), new SecretHash(id));
        return true;
    }

    @Mutation
    @Needs({})
    @Description(
            "Ends all sessions of a member but the one that asks: one's own, or anybody's for who has member.manage. Returns how many.")
    public int endSessions(@Nullable @Id String member) {
        Actor actor = caller.get().through(Origin.API);
        return ending.all(actor, of(actor, member), caller.session());
    }

    private static MemberId of(Actor actor, @Nullable String member) {
        return new MemberId(Optional.ofNullable(member).orElse(actor.id()));
    }
}
