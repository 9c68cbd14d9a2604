package org.holdfast.web.session;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of sessions. */
@Description("A page of sessions.")
public record SessionConnection(
        @NonNull List<@NonNull SessionEdge> edges,

        @Description("The sessions of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull SessionView> nodes,

        @NonNull PageInfoView pageInfo) {

    public SessionConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static SessionConnection of(Page<Session> page, Cursors list, ReadSessions sessions, Optional<SecretHash> own) {
        Slice<SessionView, SessionEdge> slice =
                Slice.of(page, list, sessions::keyOf, session -> SessionView.of(session, own), SessionEdge::new);
        return new SessionConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
