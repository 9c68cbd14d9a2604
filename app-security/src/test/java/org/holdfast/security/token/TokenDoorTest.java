package org.holdfast.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.limit.InMemoryShares;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.Guessed;
import org.holdfast.domain.signin.Guesses;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupTurn;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.holdfast.domain.token.InMemoryApiTokens;
import org.holdfast.domain.token.InMemoryTokenUses;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.RecogniseToken;
import org.holdfast.domain.token.RevokeToken;
import org.holdfast.domain.token.TokenGrants;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.domain.token.TokenName;
import org.holdfast.domain.token.TokenProjection;
import org.holdfast.security.shared.MapConfig;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.security.signin.FakeRequest;
import org.holdfast.security.signin.FakeResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenDoorTest {

    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final InMemoryTokenUses uses = new InMemoryTokenUses();
    private final InMemoryMembers members = new InMemoryMembers();
    private final KernelFixture kernel =
            new KernelFixture(new TokenProjection(tokens), new MemberProjection(members), new SessionEventProjection());
    private final RecogniseToken recognise = new RecogniseToken(
            tokens,
            uses,
            members,
            new GrantsInForce(
                    new InMemoryTeams(),
                    new InMemorySiteGroups(),
                    new ReadRoles(kernel.access, new InMemoryOwnRoles()),
                    kernel.clock),
            new TokenGrants(
                    new InMemorySites(),
                    new InMemorySiteGroups(),
                    new ReadRoles(kernel.access, new InMemoryOwnRoles()),
                    kernel.clock),
            new SecurityEvents(kernel.recorder, kernel.ids),
            kernel.clock);
    private final KnownTokens known = new KnownTokens(recognise, kernel.clock);
    private final TokenIdentityStore store = new TokenIdentityStore(known);
    private final CountingHandler identities = new CountingHandler(store);
    private final FiredEvents<Guessed> guessed = new FiredEvents<>();
    private final TokenDoor door = new TokenDoor(
            identities,
            new TokenBudget(new TokenSettings(3), new InMemoryShares(), kernel.clock),
            new Guesses(new SlowDown(new InMemoryAttempts(), kernel.clock), guessed, kernel.clock),
            recognise,
            new TrustedProxies(MapConfig.of(Map.of())),
            new TellLimit(
                    members,
                    new InMemoryOrganisations(),
                    new InMemoryAttempts(),
                    new SecurityEvents(kernel.recorder, kernel.ids),
                    kernel.clock));
    private final Member owner = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Set<Grant> viewing = Set.of(new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()));
    private MakeToken.Made made;
    private FakeResponse response = new FakeResponse();

    @BeforeEach
    void make() {
        members.save(owner);
        kernel.recorded.observe(known::onRecorded);
        made = new MakeToken(
                        kernel.access,
                        grantable(),
                        new SiteGroupTurn(kernel.exclusive),
                        kernel.recorder,
                        kernel.ids,
                        kernel.clock)
                .make(
                        ActorFixture.as(owner.id().value(), new Grant(Role.OWNER, ActorFixture.ORGANISATION.value())),
                        new MakeToken.Wanted(TokenKind.PERSONAL, new TokenName("Export"), viewing, 30));
    }

    @Test
    void letsAProgramIn() {
        TokenPrincipal program = enter("Bearer " + made.secret().value());
        assertThat(program.getName()).isEqualTo("Ann");
        assertThat(program.actor().orElseThrow().origin()).isEqualTo(Origin.TOKEN);
        assertThat(enter("bearer " + made.secret().value())).isNotNull();
    }

    @Test
    void hearsOnlyOfBearers() {
        assertThat(TokenDoor.spoken(FakeRequest.post("/graphql").request())).isEmpty();
        assertThat(TokenDoor.spoken(FakeRequest.post("/graphql")
                        .header("Authorization", "Basic YTpi")
                        .request()))
                .isEmpty();
    }

    @Test
    void refusesAWrongChecksumWithoutLookingAnythingUp() {
        String secret = made.secret().value();
        char last = secret.charAt(secret.length() - 1);
        refuses("Bearer " + secret.substring(0, secret.length() - 1) + (last == 'A' ? 'B' : 'A'));
        refuses("Bearer ");
        refuses("Bearer x");
        assertThat(identities.asked).isZero();
    }

    @Test
    void countsWrongChecksumsAsGuessesAndTellsOfThemOnce() {
        for (int time = 0; time < 40; time++) {
            refuses("Bearer x");
        }
        response = new FakeResponse();
        assertThat(call("Bearer x")).isFalse();
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("Retry-After")).contains("1");
        assertThat(guessed.fired())
                .extracting(Guessed::reason, Guessed::slowed)
                .containsExactly(tuple("token-malformed", false), tuple("token-malformed", true));
    }

    @Test
    void tellsOfUnknownOnesButLeavesThoseOfAnOrganisationToThat() {
        refuses("Bearer " + unknown());
        assertThat(guessed.fired()).extracting(Guessed::reason).containsExactly("token-unknown");
        members.save(owner.suspended());
        refuses("Bearer " + made.secret().value());
        assertThat(guessed.fired()).hasSize(1);
    }

    @Test
    void refusesUnknownOnesAndSlowsGuessingDown() {
        for (int guess = 0; guess < 40; guess++) {
            refuses("Bearer " + unknown());
        }
        response = new FakeResponse();
        assertThat(call("Bearer " + unknown())).isFalse();
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("Retry-After")).contains("1");
    }

    @Test
    void limitsCallsAMinute() {
        for (int call = 0; call < 3; call++) {
            enter("Bearer " + made.secret().value());
        }
        kernel.clock.advance(Duration.ofMillis(20_500));
        assertThat(call("Bearer " + made.secret().value())).isFalse();
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("Retry-After")).contains("40");
        assertThat(response.body()).contains("too-many-calls");
        assertThat(call("Bearer " + made.secret().value())).isFalse();
        assertThat(kernel.journal
                        .activity(
                                Sight.everything(ActorFixture.ORGANISATION),
                                ActivityFilter.none(),
                                PageRequest.first(20))
                        .items())
                .extracting(Entry::kind)
                .as("told once")
                .containsOnlyOnce("limit-hit");
        kernel.clock.advance(Duration.ofSeconds(40));
        response = new FakeResponse();
        enter("Bearer " + made.secret().value());
    }

    @Test
    void forgetsAtOnceWhatWasRevokedHereAndElsewhereWithinFiveSeconds() {
        KnownTokens otherNode = new KnownTokens(recognise, kernel.clock);
        enter("Bearer " + made.secret().value());
        assertThat(otherNode.find(made.secret().hash(), "192.0.2.1")).isPresent();
        new RevokeToken(new ReadTokens(kernel.access, tokens, uses, kernel.clock), kernel.recorder)
                .revoke(ActorFixture.owner(), made.token().id());
        refuses("Bearer " + made.secret().value());
        kernel.clock.advance(Duration.ofSeconds(5));
        assertThat(otherNode.find(made.secret().hash(), "192.0.2.1")).isEmpty();
    }

    @Test
    void endsWithItsMakersMembership() {
        enter("Bearer " + made.secret().value());
        kernel.recorder.record(ActorFixture.owner(), Change.changed("member-suspended", owner, owner.suspended()));
        refuses("Bearer " + made.secret().value());
    }

    private NobodyGrantsWhatTheyLack grantable() {
        return new NobodyGrantsWhatTheyLack(
                kernel.access,
                new ScopePaths(new InMemorySites(), new InMemoryBoards(), new InMemorySiteGroups()),
                new ReadRoles(kernel.access, new InMemoryOwnRoles()),
                new GrantsThroughTeams(new InMemoryTeams()),
                kernel.clock);
    }

    private String unknown() {
        return new MakeToken(
                        kernel.access,
                        grantable(),
                        new SiteGroupTurn(kernel.exclusive),
                        new KernelFixture(new TokenProjection(new InMemoryApiTokens())).recorder,
                        kernel.ids,
                        kernel.clock)
                .make(
                        ActorFixture.as(owner.id().value(), new Grant(Role.OWNER, ActorFixture.ORGANISATION.value())),
                        new MakeToken.Wanted(TokenKind.SERVICE, new TokenName("Elsewhere"), viewing, 30))
                .secret()
                .value();
    }

    private TokenPrincipal enter(String header) {
        return door.enter(request(header), response.response(), header.substring("Bearer ".length()))
                .orElseThrow();
    }

    private void refuses(String header) {
        response = new FakeResponse();
        assertThat(call(header)).isFalse();
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(response.body()).contains("token-refused");
    }

    private boolean call(String header) {
        return TokenDoor.spoken(request(header))
                .flatMap(spoken -> door.enter(request(header), response.response(), spoken))
                .isPresent();
    }

    private static HttpServletRequest request(String header) {
        return FakeRequest.post("/graphql").header("Authorization", header).request();
    }

    private static final class CountingHandler implements IdentityStoreHandler {

        private final TokenIdentityStore store;
        private int asked;

        CountingHandler(TokenIdentityStore store) {
            this.store = store;
        }

        @Override
        public CredentialValidationResult validate(Credential credential) {
            asked++;
            return store.validate(credential);
        }
    }
}
