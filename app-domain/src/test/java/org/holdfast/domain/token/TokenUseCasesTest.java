package org.holdfast.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.activity.Subjects;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.BoardReach;
import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.role.RoleFixture;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.sitegroup.SiteGroupTurn;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenUseCasesTest {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();

    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final InMemoryTokenUses uses = new InMemoryTokenUses();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemorySites sites = new InMemorySites();
    private final InMemorySiteGroups groups = new InMemorySiteGroups();
    private final KernelFixture kernel = new KernelFixture(new TokenProjection(tokens), new SessionEventProjection());
    private final InMemoryOwnRoles roles = new InMemoryOwnRoles();
    private final InMemoryBoards boards = new InMemoryBoards();
    private final ReadRoles readRoles = new ReadRoles(kernel.access, roles);
    private final MakeToken making = new MakeToken(
            kernel.access,
            new NobodyGrantsWhatTheyLack(
                    kernel.access,
                    new ScopePaths(sites, boards, groups),
                    readRoles,
                    new GrantsThroughTeams(new InMemoryTeams()),
                    kernel.clock),
            new SiteGroupTurn(kernel.exclusive),
            kernel.recorder,
            kernel.ids,
            kernel.clock);
    private final ReadTokens reading = new ReadTokens(kernel.access, tokens, uses, kernel.clock);
    private final RevokeToken revoking = new RevokeToken(reading, kernel.recorder);
    private final RecogniseToken recognising = new RecogniseToken(
            tokens,
            uses,
            members,
            new GrantsInForce(
                    new InMemoryTeams(), groups, new ReadRoles(kernel.access, new InMemoryOwnRoles()), kernel.clock),
            new TokenGrants(sites, groups, readRoles, kernel.clock),
            new SecurityEvents(kernel.recorder, kernel.ids),
            kernel.clock);
    private final Site top = SiteFixture.site("S1", "Top");
    private final Site below = SiteFixture.below(top.path(), "S2", "Below");
    private final Site beside = SiteFixture.site("S3", "Beside");
    private final Member owner = MemberFixture.owner("A1", "Ann", "ann@example.com");

    @BeforeEach
    void found() {
        members.save(owner);
        List.of(top, below, beside).forEach(sites::save);
    }

    @Test
    void letsAProgramInAsItsMakerWithWhatTheTokenMay() {
        TokenSecret secret =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).secret();
        Actor actor = actor(secret).orElseThrow();
        assertThat(actor.id()).isEqualTo(owner.id().value());
        assertThat(actor.name()).isEqualTo("Ann");
        assertThat(actor.origin()).isEqualTo(Origin.TOKEN);
        assertThat(actor.through(Origin.API).origin()).isEqualTo(Origin.TOKEN);
        assertThat(kernel.access.may(actor, Permission.SITE_READ, below.path())).isTrue();
        assertThat(kernel.access.may(actor, Permission.SITE_WRITE, below.path()))
                .isFalse();
    }

    @Test
    void letsAServiceInUnderItsOwnName() {
        MakeToken.Made made =
                made(owner, TokenKind.SERVICE, new Grant(Role.EDITOR, top.id().value()));
        Actor actor = actor(made.secret()).orElseThrow();
        assertThat(actor.id()).isEqualTo(made.token().id().value());
        assertThat(actor.name()).isEqualTo("Export");
        assertThat(actor.actsFor(owner.id().value()))
                .as("its maker answers for it")
                .isTrue();
        assertThat(actor.through(Origin.IMPORT).actsFor(owner.id().value())).isTrue();
        assertThat(may(actor, Permission.SITE_WRITE)).containsExactly(top, below);
    }

    @Test
    void reachesTheSitesOfAGroupThatBothReach() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", below.id(), beside.id());
        groups.save(group);
        Grant onGroup = Grant.of(Role.EDITOR.id(), Scope.group(group.id().value()));
        TokenSecret limited = made(owner, TokenKind.PERSONAL, onGroup).secret();
        assertThat(may(actor(limited).orElseThrow(), Permission.SITE_WRITE)).containsExactly(below, beside);
        members.save(owner.granted(Set.of(new Grant(Role.EDITOR, top.id().value()))));
        Actor common = actor(limited).orElseThrow();
        assertThat(may(common, Permission.SITE_WRITE)).containsExactly(below);
        assertThat(common.grants().groups()).as("so that it cannot widen it").containsExactly(group.id());
        assertThat(common.grants().given()).containsExactly(onGroup);
        groups.save(group.with(Set.of(top.id())));
        assertThat(may(actor(limited).orElseThrow(), Permission.SITE_WRITE)).containsExactly(top, below);
        groups.save(group.remove());
        groups.save(new SiteGroup(
                group.id(), 9, group.organisation(), group.name(), group.description(), group.sites(), true));
        assertThat(may(actor(limited).orElseThrow(), Permission.SITE_WRITE)).isEmpty();
    }

    @Test
    void reachesWhatItsMakerHoldsThroughAGroup() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", top.id(), beside.id());
        groups.save(group);
        Grant onGroup = Grant.of(Role.EDITOR.id(), Scope.group(group.id().value()));
        TokenSecret whole =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).secret();
        TokenSecret deeper = made(
                        owner,
                        TokenKind.SERVICE,
                        new Grant(Role.EDITOR, below.id().value()))
                .secret();
        members.save(owner.granted(Set.of(onGroup)));
        Actor asWhole = actor(whole).orElseThrow();
        assertThat(may(asWhole, Permission.SITE_READ)).containsExactly(top, below, beside);
        assertThat(may(asWhole, Permission.SITE_WRITE)).isEmpty();
        assertThat(asWhole.grants().groups()).containsExactly(group.id());
        assertThat(may(actor(deeper).orElseThrow(), Permission.SITE_WRITE)).containsExactly(below);
    }

    @Test
    void isNotLimitedToAGroupOfWhichItsMakerLacksASite() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", below.id(), beside.id());
        groups.save(group);
        Member editor = owner.granted(Set.of(new Grant(Role.EDITOR, top.id().value())));
        members.save(editor);
        assertThatThrownBy(() -> made(
                        editor,
                        TokenKind.PERSONAL,
                        Grant.of(Role.EDITOR.id(), Scope.group(group.id().value()))))
                .hasMessageContaining("grant-not-held");
    }

    @Test
    void neverDoesMoreThanItsMakerMayAtThatMoment() {
        TokenSecret secret =
                made(owner, TokenKind.PERSONAL, new Grant(Role.EDITOR, WHOLE)).secret();
        assertThat(may(actor(secret).orElseThrow(), Permission.SITE_WRITE)).containsExactly(top, below, beside);
        members.save(owner.granted(Set.of(new Grant(Role.EDITOR, below.id().value()), new Grant(Role.VIEWER, WHOLE))));
        Actor less = actor(secret).orElseThrow();
        assertThat(may(less, Permission.SITE_WRITE)).containsExactly(below);
        assertThat(may(less, Permission.SITE_READ)).containsExactly(top, below, beside);
        assertThat(may(less, Permission.MEMBER_MANAGE)).isEmpty();
        members.save(owner.granted(Set.of()).granted(Set.of()));
        assertThat(may(actor(secret).orElseThrow(), Permission.SITE_READ)).isEmpty();
    }

    @Test
    void reachesWhatLiesBelowBothItsOwnSiteAndItsMakers() {
        TokenSecret onTop = made(
                        owner,
                        TokenKind.PERSONAL,
                        new Grant(Role.EDITOR, top.id().value()))
                .secret();
        TokenSecret onBelow = made(
                        owner,
                        TokenKind.PERSONAL,
                        new Grant(Role.EDITOR, below.id().value()))
                .secret();
        TokenSecret beside = made(
                        owner,
                        TokenKind.PERSONAL,
                        new Grant(Role.EDITOR, this.beside.id().value()))
                .secret();
        members.save(owner.granted(Set.of(new Grant(Role.CONTRIBUTOR, top.id().value()))));
        assertThat(may(actor(onTop).orElseThrow(), Permission.ANSWER_WRITE)).containsExactly(top, below);
        assertThat(may(actor(onBelow).orElseThrow(), Permission.ANSWER_WRITE)).containsExactly(below);
        assertThat(may(actor(onBelow).orElseThrow(), Permission.SITE_WRITE)).isEmpty();
        assertThat(may(actor(beside).orElseThrow(), Permission.SITE_READ)).isEmpty();
        members.save(owner.granted(Set.of())
                .granted(Set.of(new Grant(Role.EDITOR, below.id().value()))));
        assertThat(may(actor(onTop).orElseThrow(), Permission.SITE_WRITE)).containsExactly(below);
    }

    @Test
    void doesNothingOnceRevokedOverOrItsMakerShutOut() {
        MakeToken.Made revoked = made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE));
        MakeToken.Made over = made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE));
        revoking.revoke(actor(owner), revoked.token().id());
        assertThat(actor(revoked.secret())).isEmpty();
        assertThat(actor(over.secret())).isPresent();
        members.save(owner.suspended());
        assertThat(actor(over.secret())).isEmpty();
        members.save(owner.suspended().reactivated());
        assertThat(actor(over.secret())).isPresent();
        kernel.clock.advance(Duration.ofDays(90));
        assertThat(actor(over.secret())).isEmpty();
        assertThat(actor(TokenSecret.random(TokenKind.PERSONAL))).isEmpty();
    }

    @Test
    void tellsOfUsesFromNewPlacesAndOfRefusalsOnceAnHour() {
        MakeToken.Made made = made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE));
        KnownToken known =
                recognising.recognise(made.secret().hash(), "192.0.2.1").orElseThrow();
        recognising.used(known, "192.0.2.1");
        recognising.used(known, "192.0.2.1");
        recognising.used(known, "192.0.2.2");
        assertThat(kinds())
                .containsExactlyInAnyOrder("token-made", "token-used-from-new-place", "token-used-from-new-place");
        assertThat(reading.uses(List.of(made.token())).get(made.token().id()).places())
                .containsExactly("192.0.2.1", "192.0.2.2");
        revoking.revoke(actor(owner), made.token().id());
        for (int call = 0; call < 5; call++) {
            actor(made.secret());
        }
        assertThat(kinds()).filteredOn("token-refused"::equals).hasSize(1);
        assertThat(entries())
                .filteredOn(entry -> entry.kind().equals("token-refused"))
                .allSatisfy(entry -> assertThat(entry.image().text("place")).isEqualTo("192.0.2.1"));
        kernel.clock.advance(Duration.ofHours(1));
        actor(made.secret());
        assertThat(kinds()).filteredOn("token-refused"::equals).hasSize(2);
    }

    @Test
    void remembersTwentyPlaces() {
        TokenUse use = TokenUse.never();
        for (int number = 0; number < 30; number++) {
            use = use.at(TokenFixture.NOW, "192.0.2." + number);
        }
        assertThat(use.places()).hasSize(20).endsWith("192.0.2.29").doesNotContain("192.0.2.9");
    }

    @Test
    void isMadeByWhoHoldsWhatItMayAndByNoToken() {
        Actor editor = ActorFixture.editorOf(top.id().value());
        assertThatThrownBy(() -> making.make(editor, wanted(TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE))))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> making.make(
                        editor,
                        wanted(
                                TokenKind.PERSONAL,
                                new Grant(Role.ADMINISTRATOR, top.id().value()))))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> making.make(
                        editor,
                        wanted(
                                TokenKind.SERVICE,
                                new Grant(Role.VIEWER, top.id().value()))))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> making.make(
                        actor(owner),
                        wanted(
                                TokenKind.PERSONAL,
                                new Grant(Role.VIEWER, SiteFixture.id("X9").value()))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> making.make(actor(owner), wanted(TokenKind.PERSONAL)))
                .hasMessageContaining("token-without-role");
        TokenSecret secret =
                made(owner, TokenKind.PERSONAL, new Grant(Role.OWNER, WHOLE)).secret();
        Actor program = actor(secret).orElseThrow();
        assertThatThrownBy(() -> making.make(program, wanted(TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE))))
                .hasMessageContaining("token-by-token");
        assertThatThrownBy(() -> revoking.revoke(program, TokenFixture.id("T1")))
                .hasMessageContaining("token-by-token");
        assertThatThrownBy(() -> new MakeToken.Wanted(TokenKind.PERSONAL, new TokenName("x"), Set.of(), 367))
                .isInstanceOf(InvalidValueException.class);
    }

    /** A program acts for its maker, and has no more business with the other programs than with the sessions. */
    @Test
    void isNotSeenByAnotherTokenOfItsMaker() {
        ApiToken token =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).token();
        String maker = owner.id().value();
        Actor program = new Actor(
                owner.organisation(),
                maker,
                "Owner",
                Origin.TOKEN,
                ActorFixture.viewer().grants(),
                maker);
        assertThatThrownBy(() -> reading.own(program, TokenFilter.none(), PageRequest.first(5)))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> reading.countOwn(program, TokenFilter.none()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> reading.get(program, token.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isSeenByItsMakerAndWhoLooksAfterPeople() {
        ApiToken token =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).token();
        assertThat(reading.own(actor(owner), TokenFilter.none(), PageRequest.first(5))
                        .items())
                .containsExactly(token);
        assertThat(reading.all(ActorFixture.owner(), TokenFilter.none(), PageRequest.first(5))
                        .items())
                .containsExactly(token);
        assertThat(reading.own(ActorFixture.viewer(), TokenFilter.none(), PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> reading.all(ActorFixture.viewer(), TokenFilter.none(), PageRequest.first(5)))
                .isInstanceOf(AccessRefusedException.class);
        for (Actor other : List.of(ActorFixture.viewer(), ActorFixture.stranger())) {
            assertThatThrownBy(() -> revoking.revoke(other, token.id())).isInstanceOf(NotFoundException.class);
        }
        assertThat(revoking.revoke(ActorFixture.owner(), token.id()).revoked()).isTrue();
        assertThat(revoking.revoke(ActorFixture.owner(), token.id()).version()).isEqualTo(2);
    }

    @Test
    void isRevokedByWhoLooksAfterMembersAndSeesNoAccessOtherwise() {
        ApiToken token =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).token();
        Actor manager = ActorFixture.holding(Permission.MEMBER_READ, Permission.MEMBER_MANAGE);
        assertThat(reading.all(manager, TokenFilter.none(), PageRequest.first(5))
                        .items())
                .containsExactly(token);
        assertThat(revoking.revoke(manager, token.id()).revoked()).isTrue();
    }

    @Test
    void isNotRevokedByWhoOnlySeesAccess() {
        ApiToken token =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).token();
        Actor auditor = ActorFixture.holding(Permission.ACCESS_READ);
        assertThat(reading.get(auditor, token.id())).isEqualTo(token);
        assertThatThrownBy(() -> revoking.revoke(auditor, token.id())).isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void mayHaveAnOwnRoleThatCountsAsItIsNow() {
        OwnRole role = RoleFixture.role("R1", "Reporting", Permission.SITE_READ, Permission.ANSWER_READ);
        roles.save(role);
        TokenSecret secret = made(owner, TokenKind.SERVICE, Grant.of(role.id(), Scope.of(ActorFixture.ORGANISATION)))
                .secret();
        assertThat(may(actor(secret).orElseThrow(), Permission.ANSWER_READ)).containsExactly(top, below, beside);
        assertThat(may(actor(secret).orElseThrow(), Permission.SITE_WRITE)).isEmpty();
        roles.save(role.changed(role.name(), Optional.empty(), Set.of(Permission.SITE_READ)));
        assertThat(may(actor(secret).orElseThrow(), Permission.ANSWER_READ)).isEmpty();
        Grant unknown = Grant.of(new RoleId("01HZZZZZZZ00000000000000R9"), Scope.of(ActorFixture.ORGANISATION));
        assertThatThrownBy(() -> made(owner, TokenKind.PERSONAL, unknown)).hasMessageContaining("role-unknown");
    }

    @Test
    void mayBeLimitedToABoard() {
        Board board = BoardFixture.board("B1", "Fire");
        boards.save(board, BoardReach.of(board, Map.of()));
        String key = board.id().value();
        TokenSecret secret = made(owner, TokenKind.PERSONAL, Grant.of(Role.VIEWER.id(), Scope.board(key)))
                .secret();
        Actor actor = actor(secret).orElseThrow();
        assertThat(kernel.access.may(actor, Permission.BOARD_READ, board.path()))
                .isTrue();
        assertThat(may(actor, Permission.SITE_READ)).isEmpty();
        members.save(owner.granted(Set.of(new Grant(Role.EDITOR, top.id().value()))));
        assertThat(actor(secret).orElseThrow().grants().held()).isEmpty();
        Actor onSite = ActorFixture.editorOf(top.id().value());
        assertThatThrownBy(() ->
                        making.make(onSite, wanted(TokenKind.PERSONAL, Grant.of(Role.VIEWER.id(), Scope.board(key)))))
                .hasMessageContaining("grant-not-held");
    }

    @Test
    void doesNothingByALimitThatEnded() {
        Instant soon = kernel.clock.instant().plusSeconds(60);
        TokenSecret secret = made(
                        owner,
                        TokenKind.PERSONAL,
                        new Grant(Role.VIEWER, WHOLE),
                        new Grant(Role.EDITOR, top.id().value()).ending(soon))
                .secret();
        Actor before = actor(secret).orElseThrow();
        assertThat(may(before, Permission.SITE_WRITE)).containsExactly(top, below);
        assertThat(before.grants().nextEnd())
                .as("so that nobody remembers it for longer")
                .contains(soon);
        kernel.clock.advance(Duration.ofSeconds(60));
        Actor after = actor(secret).orElseThrow();
        assertThat(may(after, Permission.SITE_WRITE)).isEmpty();
        assertThat(may(after, Permission.SITE_READ)).containsExactly(top, below, beside);
    }

    @Test
    void endsWithTheFirstOfItsLimitAndWhatItsMakerHolds() {
        Instant soon = kernel.clock.instant().plusSeconds(60);
        Instant later = soon.plusSeconds(60);
        TokenSecret sooner = made(owner, TokenKind.SERVICE, new Grant(Role.VIEWER, WHOLE).ending(soon))
                .secret();
        TokenSecret longer = made(owner, TokenKind.SERVICE, new Grant(Role.VIEWER, WHOLE).ending(later.plusSeconds(60)))
                .secret();
        members.save(owner.granted(Set.of(new Grant(Role.EDITOR, WHOLE).ending(later))));
        assertThat(actor(sooner).orElseThrow().grants().nextEnd()).contains(soon);
        assertThat(actor(longer).orElseThrow().grants().nextEnd()).contains(later);
    }

    @Test
    void isNotMadeWithALimitThatEnded() {
        Grant over = new Grant(Role.VIEWER, WHOLE).ending(kernel.clock.instant());
        assertThatThrownBy(() -> made(owner, TokenKind.PERSONAL, over)).hasMessageContaining("grant-end-past");
    }

    @Test
    void leavesNoSecretInTheJournal() {
        TokenSecret secret =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).secret();
        assertThat(entries().toString()).doesNotContain(secret.value().substring(4));
    }

    /** Nobody could do anything with it, and nobody needs it. */
    @Test
    void showsNobodyWhatRecognisesTheSecret() {
        ApiToken token =
                made(owner, TokenKind.PERSONAL, new Grant(Role.VIEWER, WHOLE)).token();
        ReadActivity activity = new ReadActivity(kernel.access, Subjects.of(new TokenSubject(reading)), kernel.journal);
        PageRequest page = PageRequest.first(10);
        List<Entry> shown = Stream.of(
                        activity.history(actor(owner), token.ref(), page).items(),
                        activity.activity(actor(owner), ActivityFilter.none(), page)
                                .items(),
                        activity.asOf(actor(owner), token.ref(), kernel.clock.instant()).stream()
                                .toList())
                .flatMap(List::stream)
                .toList();
        assertThat(shown).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.changes())
                    .extracting(FieldChange::field)
                    .contains("name")
                    .doesNotContain("hash");
            assertThat(entry.image().find("hash")).isEmpty();
        });
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(
                        entry.image().text("hash"))
                .isEqualTo(token.hash().value()));
    }

    private List<Site> may(Actor actor, Permission permission) {
        return List.of(top, below, beside).stream()
                .filter(site -> kernel.access.may(actor, permission, site.path()))
                .toList();
    }

    private MakeToken.Made made(Member maker, TokenKind kind, Grant... limits) {
        return making.make(actor(maker), wanted(kind, limits));
    }

    private static MakeToken.Wanted wanted(TokenKind kind, Grant... limits) {
        return new MakeToken.Wanted(kind, new TokenName("Export"), Set.of(limits), 90);
    }

    private Optional<Actor> actor(TokenSecret secret) {
        return recognising.recognise(secret.hash(), "192.0.2.1").map(KnownToken::actor);
    }

    private Actor actor(Member member) {
        return new Actor(
                member.organisation(),
                member.id().value(),
                member.name().value(),
                Origin.PAGE,
                new GrantsInForce(
                                new InMemoryTeams(),
                                groups,
                                new ReadRoles(kernel.access, new InMemoryOwnRoles()),
                                kernel.clock)
                        .of(member));
    }

    private List<String> kinds() {
        return entries().stream().map(Entry::kind).toList();
    }

    private List<Entry> entries() {
        return kernel.journal
                .activity(Sight.everything(ActorFixture.ORGANISATION), ActivityFilter.none(), PageRequest.first(100))
                .items();
    }
}
