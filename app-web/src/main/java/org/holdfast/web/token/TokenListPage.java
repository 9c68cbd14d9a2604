package org.holdfast.web.token;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Person;
import org.holdfast.domain.member.ReadPeople;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.RevokeToken;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.domain.token.TokenName;
import org.holdfast.domain.token.TokenUse;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantForm;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.Cursors;
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

    private final CurrentActor caller;
    private final ReadTokens tokens;
    private final MakeToken making;
    private final RevokeToken revoking;
    private final GrantForm grant;
    private final GrantWords words;
    private final ReadPeople people;
    private final Parameters parameters;
    private final Onward onward;
    private final Clock clock;

    private Supplier<Page<ApiToken>> own;
    private Supplier<Page<ApiToken>> all;
    private Optional<MakeToken.Made> made = Optional.empty();
    private String name = "";
    private String days = "90";

    @Inject
    public TokenListPage(
            CurrentActor caller,
            ReadTokens tokens,
            MakeToken making,
            RevokeToken revoking,
            GrantForm grant,
            GrantWords words,
            ReadPeople people,
            Parameters parameters,
            Onward onward,
            Clock clock) {
        this.caller = caller;
        this.tokens = tokens;
        this.making = making;
        this.revoking = revoking;
        this.grant = grant;
        this.words = words;
        this.people = people;
        this.parameters = parameters;
        this.onward = onward;
        this.clock = clock;
        this.own = readingOwn();
        this.all = readingAll();
    }

    /** The viewer's own tokens. */
    public List<TokenRow> own() {
        return rows(own.get());
    }

    /** The tokens of the organisation. */
    public List<TokenRow> all() {
        return rows(all.get());
    }

    /** The neighbours of the page of own tokens. */
    public Pager ownPager() {
        return pager(own.get(), "/me/tokens");
    }

    /** The neighbours of the page of all tokens. */
    public Pager allPager() {
        return pager(all.get(), "/tokens");
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
        revoke(id, "/me/tokens");
    }

    /** Takes any token back. */
    public void revokeAny(String id) {
        revoke(id, "/tokens");
    }

    public String getName() {
        return made.isPresent() ? "" : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    private void make(TokenKind kind) {
        Actor actor = caller.get();
        InputCheck check = new InputCheck();
        Optional<TokenName> named = check.value(() -> new TokenName(name));
        Optional<Grant> limit = check.value(() -> grant.grant(actor));
        check.done();
        made = Optional.of(making.make(
                actor, new MakeToken.Wanted(kind, named.orElseThrow(), Set.of(limit.orElseThrow()), number())));
        own = readingOwn();
        all = readingAll();
    }

    private Supplier<Page<ApiToken>> readingOwn() {
        return Once.of(() -> tokens.own(caller.get(), parameters.page(CURSORS, SIZE)));
    }

    private Supplier<Page<ApiToken>> readingAll() {
        return Once.of(() -> tokens.all(caller.get(), parameters.page(CURSORS, SIZE)));
    }

    private int number() {
        try {
            return Integer.parseInt(days.strip());
        } catch (NumberFormatException notANumber) {
            throw invalid("days", "value-out-of-range", Map.of("minimum", 1, "maximum", MakeToken.MAXIMUM_DAYS));
        }
    }

    private void revoke(String id, String back) {
        ApiToken token = revoking.revoke(caller.get(), new TokenId(id));
        onward.to(back, "token-revoked", Map.of("name", token.name().value()));
    }

    private Pager pager(Page<ApiToken> page, String path) {
        return Pager.of(page, parameters.link(path), token -> CURSORS.cursor(tokens.keyOf(token)));
    }

    private List<TokenRow> rows(Page<ApiToken> page) {
        Map<TokenId, TokenUse> uses = tokens.uses(page.items());
        Instant now = clock.instant();
        Actor viewer = caller.get();
        Map<MemberId, Person> makers = people.findAll(
                viewer, page.items().stream().map(ApiToken::maker).distinct().toList());
        return page.items().stream()
                .map(token -> new TokenRow(
                        token,
                        Optional.ofNullable(makers.get(token.maker()))
                                .map(maker -> maker.name().value())
                                .orElse(""),
                        uses.getOrDefault(token.id(), TokenUse.never()).lastAt(),
                        words.of(viewer, token.limits()).stream()
                                .map(held -> held.role() + ": " + held.scope())
                                .collect(Collectors.joining("; ")),
                        token.liveAt(now)))
                .toList();
    }

    /**
     * A line of the list.
     *
     * @param token the token
     * @param maker the name of who made it and answers for it
     * @param lastUse when it last let a program in
     * @param limits what it may do, in words
     * @param live whether it does anything
     */
    public record TokenRow(ApiToken token, String maker, Optional<Instant> lastUse, String limits, boolean live) {

        /** Its state in words. */
        public String state() {
            if (token.revoked()) {
                return "revoked";
            }
            return live ? "in use" : "over";
        }
    }
}
