package org.holdfast.web.token;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenUse;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of tokens. */
@Description("A page of tokens.")
public record TokenConnection(
        @NonNull List<@NonNull TokenEdge> edges,
        @NonNull List<@NonNull TokenView> nodes,
        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public TokenConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    /** The connection of a page. */
    public static TokenConnection of(Page<ApiToken> page, Cursors list, ReadTokens tokens, Supplier<Count> counting) {
        Map<TokenId, TokenUse> uses = tokens.uses(page.items());
        Slice<TokenView, TokenEdge> slice = Slice.of(
                page,
                list,
                tokens::keyOf,
                token -> TokenView.of(token, uses.getOrDefault(token.id(), TokenUse.never())),
                TokenEdge::new);
        return new TokenConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
