package org.holdfast.domain.token;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.SecretHash;

/** Tokens that last as long as the process. */
public final class InMemoryApiTokens implements ApiTokens {

    private final Map<TokenId, ApiToken> tokens = new HashMap<>();

    @Override
    public synchronized Optional<ApiToken> find(OrganisationId organisation, TokenId id) {
        return Optional.ofNullable(tokens.get(id))
                .filter(token -> token.organisation().equals(organisation));
    }

    @Override
    public synchronized Optional<ApiToken> findByHash(SecretHash hash) {
        return tokens.values().stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }

    @Override
    public synchronized Page<ApiToken> page(
            OrganisationId organisation, TokenFilter filter, Instant moment, PageRequest page) {
        return Page.from(page, matching(organisation, filter, moment).toList(), this::keyOf);
    }

    @Override
    public synchronized Count count(OrganisationId organisation, TokenFilter filter, Instant moment) {
        return Count.upToLimit(matching(organisation, filter, moment).count());
    }

    @Override
    public synchronized Count countLive(OrganisationId organisation, String scope, Instant moment) {
        return Count.upToLimit(tokens.values().stream()
                .filter(token -> token.organisation().equals(organisation) && token.liveAt(moment))
                .filter(token ->
                        token.limits().stream().anyMatch(limit -> limit.key().equals(scope) && !limit.endedAt(moment)))
                .count());
    }

    @Override
    public String keyOf(ApiToken token) {
        return FoldedText.key(token.name().value(), token.id().value());
    }

    private Stream<ApiToken> matching(OrganisationId organisation, TokenFilter filter, Instant moment) {
        return tokens.values().stream()
                .filter(token -> token.organisation().equals(organisation))
                .filter(token -> filter.maker().stream().allMatch(token.maker()::equals))
                .filter(token -> filter.state().stream().allMatch(token.stateAt(moment)::equals))
                .filter(token -> filter.text().stream()
                        .map(FoldedText::fold)
                        .allMatch(FoldedText.fold(token.name().value())::contains));
    }

    @Override
    public synchronized void save(ApiToken token) {
        tokens.merge(token.id(), token, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }
}
