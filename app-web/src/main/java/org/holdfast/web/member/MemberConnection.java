package org.holdfast.web.member;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of members. */
@Description("A page of members.")
public record MemberConnection(
        @NonNull List<@NonNull MemberEdge> edges,

        @Description("The members of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull MemberView> nodes,

        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public MemberConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    /** The connection of a page. */
    public static MemberConnection of(
            Page<Member> page, Cursors list, Function<Member, String> key, Supplier<Count> counting) {
        Slice<MemberView, MemberEdge> slice = Slice.of(page, list, key, MemberView::from, MemberEdge::new);
        return new MemberConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
