package org.holdfast.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** The outbox. */
@GraphQLApi
@ApplicationScoped
public class OutboxGraph {

    private static final Cursors OUTBOX = new Cursors("outbox");

    private final CurrentActor caller;
    private final ReadOutbox outbox;

    @Inject
    public OutboxGraph(CurrentActor caller, ReadOutbox outbox) {
        this.caller = caller;
        this.outbox = outbox;
    }

    @Query
    @Needs(Permission.OUTBOX_READ)
    @Description("The mails about members of the organisation, newest first.")
    public @NonNull MailConnection outbox(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return MailConnection.of(
                outbox.page(caller.get(), new PageArguments(first, after, last, before).of(OUTBOX)), OUTBOX);
    }
}
