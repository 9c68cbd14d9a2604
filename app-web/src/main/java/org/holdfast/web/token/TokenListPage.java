package org.holdfast.web.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.RevokeToken;
import org.holdfast.domain.token.TokenFilter;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** Tokens: the viewer's own at {@code /me/tokens}, and those of the organisation at {@code /tokens}. */
@Named
@RequestScoped
public class TokenListPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("tokens");
    private static final String OWN = "/me/tokens";
    private static final String ALL = "/tokens";

    private final CurrentActor caller;
    private final ReadTokens tokens;
    private final MakeToken making;
    private final RevokeToken revoking;
    private final TokenForm form;
    private final TokenRows lines;
    private final Parameters parameters;
    private final Onward onward;
    private final Format format;

    private Listed own;
    private Listed all;
    private Optional<MakeToken.Made> made = Optional.empty();

    @Inject
    public TokenListPage(
            CurrentActor caller,
            ReadTokens tokens,
            MakeToken making,
            RevokeToken revoking,
            TokenForm form,
            TokenRows lines,
            Parameters parameters,
            Onward onward,
            Format format) {
        this.caller = caller;
        this.tokens = tokens;
        this.making = making;
        this.revoking = revoking;
        this.form = form;
        this.lines = lines;
        this.parameters = parameters;
        this.onward = onward;
        this.format = format;
        this.own = readingOwn();
        this.all = readingAll();
    }

    /** A list as it is read: each part of it once, however often the page names it. */
    private record Listed(Supplier<Page<ApiToken>> page, Supplier<List<TokenRow>> rows, Supplier<Count> count) {}

    /** The viewer's own tokens. */
    public List<TokenRow> own() {
        return own.rows().get();
    }

    /** The tokens of the organisation. */
    public List<TokenRow> all() {
        return all.rows().get();
    }

    /** The neighbours of the page of own tokens. */
    public Pager ownPager() {
        return pager(own, OWN);
    }

    /** The neighbours of the page of all tokens. */
    public Pager allPager() {
        return pager(all, ALL);
    }

    /** How many own tokens match, in words. */
    public String ownCounted() {
        return counted(own);
    }

    /** How many of all tokens match, in words. */
    public String allCounted() {
        return counted(all);
    }

    /** Whether a list is not narrowed: where it is empty then, there is no token at all. */
    public boolean unfiltered() {
        return text().isEmpty() && state().isEmpty();
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** The state that is shown alone. */
    public String state() {
        return parameters.text("state").orElse("");
    }

    /** Makes a token of the viewer's own; the page then shows its secret. */
    public void make() {
        make(TokenKind.PERSONAL);
    }

    /** Makes a token of a service; the page then shows its secret. */
    public void makeForService() {
        make(TokenKind.SERVICE);
    }

    /** The secret that was just made; empty otherwise. */
    public String secret() {
        return made.map(one -> one.secret().value()).orElse("");
    }

    /** Takes a token of the viewer's own back. */
    public void revoke(String id) {
        revoke(id, OWN);
    }

    /** Takes any token back. */
    public void revokeAny(String id) {
        revoke(id, ALL);
    }

    private void make(TokenKind kind) {
        made = Optional.of(making.make(caller.get(), form.wanted(kind)));
        form.clear();
        own = readingOwn();
        all = readingAll();
    }

    private Listed readingOwn() {
        return reading(
                () -> tokens.own(caller.get(), filter(), parameters.page(CURSORS, SIZE)),
                () -> tokens.countOwn(caller.get(), filter()));
    }

    private Listed readingAll() {
        return reading(
                () -> tokens.all(caller.get(), filter(), parameters.page(CURSORS, SIZE)),
                () -> tokens.countAll(caller.get(), filter()));
    }

    private Listed reading(Supplier<Page<ApiToken>> list, Supplier<Count> count) {
        Supplier<Page<ApiToken>> page = Once.of(list);
        return new Listed(page, Once.of(() -> lines.of(caller.get(), page.get().items())), Once.of(count));
    }

    private TokenFilter filter() {
        return new TokenFilter(
                parameters.text("q"),
                parameters.text("state").flatMap(TokenStateName::of).map(TokenStateName::state));
    }

    private String counted(Listed list) {
        return format.counted(list.count().get(), "token", "tokens");
    }

    private Link list(String path) {
        return parameters.link(path).with("q", parameters.text("q")).with("state", parameters.text("state"));
    }

    private void revoke(String id, String back) {
        ApiToken token = revoking.revoke(caller.get(), new TokenId(id));
        onward.to(back, "token-revoked", Map.of("name", token.name().value()));
    }

    private Pager pager(Listed listed, String path) {
        return Pager.of(listed.page().get(), list(path), token -> CURSORS.cursor(tokens.keyOf(token)));
    }
}
