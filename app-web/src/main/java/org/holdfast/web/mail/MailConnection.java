package org.holdfast.web.mail;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of the outbox. */
@Description("A page of the outbox.")
public record MailConnection(
        @NonNull List<@NonNull MailEdge> edges,
        @NonNull List<@NonNull MailView> nodes,
        @NonNull PageInfoView pageInfo) {

    public MailConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static MailConnection of(Page<Mail> page, Cursors list) {
        Slice<MailView, MailEdge> slice =
                Slice.of(page, list, mail -> mail.id().value(), MailView::from, MailEdge::new);
        return new MailConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
