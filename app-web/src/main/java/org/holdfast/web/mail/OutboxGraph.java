package org.holdfast.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.MailedLink;
import org.holdfast.domain.signin.ReadMailedLinks;
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
    private final ReadMailedLinks links;

    @Inject
    public OutboxGraph(CurrentActor caller, ReadOutbox outbox, ReadMailedLinks links) {
        this.caller = caller;
        this.outbox = outbox;
        this.links = links;
    }

    @Query
    @Needs(Permission.OUTBOX_READ)
    @Description("The mails about members of the organisation, newest first.")
    public @NonNull MailConnection outbox(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Description("Found in the address or the subject.") @Nullable String text) {
        Optional<String> wanted = Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
        PageRequest page = new PageArguments(first, after, last, before).of(OUTBOX);
        return MailConnection.of(outbox.page(caller.get(), wanted, page), OUTBOX);
    }

    @Description("The link that it carries; null where its text is, and where it carries none.")
    public List<@Nullable MailLinkView> link(@Source List<MailView> mails) {
        Map<String, MailedLink> known = links.in(
                mails.stream().flatMap(mail -> Stream.ofNullable(mail.text())).toList());
        List<@Nullable MailLinkView> each = new ArrayList<>();
        mails.forEach(mail -> each.add(Optional.ofNullable(mail.text())
                .flatMap(text -> Optional.ofNullable(known.get(text)))
                .map(MailLinkView::from)
                .orElse(null)));
        return each;
    }
}
