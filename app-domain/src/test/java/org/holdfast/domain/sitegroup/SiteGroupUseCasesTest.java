package org.holdfast.domain.sitegroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.activity.Subjects;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamKernel;
import org.holdfast.domain.team.TeamName;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteGroupUseCasesTest {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();
    private static final Actor OWNER = ActorFixture.owner();

    private final TeamKernel world = new TeamKernel();
    private final Site north = SiteFixture.site("S1", "North");
    private final Site hall = SiteFixture.below(north.path(), "S2", "Hall");
    private final Site south = SiteFixture.site("S3", "South");
    private final Member ann =
            MemberFixture.owner("A1", "Ann", "ann@example.com").granted(Set.of());

    @BeforeEach
    void fill() {
        world.members.save(ann);
        List.of(north, hall, south).forEach(world.sites::save);
    }

    @Test
    void reachesItsSitesWithAllBelow() {
        SiteGroup group = made("Bakeries", north);
        Actor asAnn = granted(ann, on(Role.EDITOR, group));
        assertThat(may(asAnn, Permission.SITE_WRITE)).containsExactly(north, hall);
        assertThat(world.kernel.access.mayEverywhere(asAnn, Permission.SITE_READ))
                .isFalse();
        assertThat(world.kernel.access.sight(asAnn, Permission.SITE_READ).keys())
                .containsExactly(north.id().value());
        assertThat(world.kernel.access.explain(asAnn, Permission.SITE_WRITE, hall.path()))
                .singleElement()
                .satisfies(held -> assertThat(held.grant()).isEqualTo(on(Role.EDITOR, group)));
        assertThat(asAnn.grants().groups()).containsExactly(group.id());
    }

    @Test
    void reachesOtherSitesFromTheNextRequestOn() {
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.EDITOR, group));
        SiteGroup both = world.groupSites.add(OWNER, group.id(), group.version(), ids(south));
        assertThat(may(now(ann), Permission.SITE_WRITE)).containsExactly(north, hall, south);
        world.groupSites.takeOut(OWNER, group.id(), both.version(), ids(north));
        assertThat(may(now(ann), Permission.SITE_WRITE)).containsExactly(south);
    }

    @Test
    void reachesNothingWithoutSitesOrAfterItsEnd() {
        SiteGroup group = made("Bakeries");
        Instant end = world.kernel.clock.instant().plusSeconds(10);
        Actor asAnn = granted(ann, on(Role.EDITOR, group).ending(end));
        assertThat(may(asAnn, Permission.SITE_READ)).isEmpty();
        assertThat(asAnn.grants().nextEnd()).contains(end);
        world.groupSites.add(OWNER, group.id(), group.version(), ids(south));
        assertThat(may(now(ann), Permission.SITE_READ)).containsExactly(south);
        world.kernel.clock.advance(Duration.ofSeconds(10));
        assertThat(may(now(ann), Permission.SITE_READ)).isEmpty();
    }

    @Test
    void reachesThroughATeamToo() {
        SiteGroup group = made("Bakeries", north);
        Team night = world.form.form(OWNER, new TeamName("Night"), Optional.empty());
        world.grant.change(OWNER, night.id(), 1, Set.of(on(Role.EDITOR, group)));
        Member in = world.crew.add(OWNER, night.id(), ann.id());
        assertThat(world.inForce.of(in).held())
                .containsExactly(HeldGrant.through(
                        on(Role.EDITOR, group),
                        Role.EDITOR.permissions(),
                        Optional.of(night.id()),
                        Set.of(Scope.tree(north.id().value()))));
    }

    /** Where a site lies is asked when it is used: the group holds the site and not its place. */
    @Test
    void keepsASiteThatIsMovedOrInactive() {
        SiteGroup group = made("Bakeries", hall);
        Actor asAnn = granted(ann, on(Role.EDITOR, group));
        Site moved = hall.moved(south.path());
        world.sites.save(moved);
        world.sites.replant(moved);
        Site stored = world.sites.find(hall.organisation(), hall.id()).orElseThrow();
        assertThat(world.kernel.access.may(asAnn, Permission.SITE_WRITE, stored.path()))
                .isTrue();
        world.sites.save(stored.deactivated());
        assertThat(world.readGroups.sites(OWNER, read(group)))
                .extracting(Site::id)
                .containsExactly(hall.id());
    }

    @Test
    void writesOneEntryForManySitesAndNoneForTheSame() {
        SiteGroup group = made("Bakeries");
        SiteGroup filled = world.groupSites.add(OWNER, group.id(), 1, ids(north, south));
        assertThat(world.groupSites.add(OWNER, group.id(), 2, ids(north))).isEqualTo(filled);
        assertThat(world.groupSites.takeOut(OWNER, group.id(), 2, ids(hall))).isEqualTo(filled);
        assertThat(world.kernel
                        .journal
                        .history(group.ref(), PageRequest.first(10))
                        .items())
                .extracting(Entry::kind)
                .containsExactlyInAnyOrder(MakeSiteGroup.MADE, ChangeGroupSites.ADDED);
        assertThat(read(group).sites()).containsExactlyInAnyOrder(north.id(), south.id());
    }

    @Test
    void keepsNoNameThatItLostTheRaceFor() {
        SiteGroup group = made("Bakeries");
        world.kernel.claims.meanwhile(() -> describe(group, "Mills"));
        assertThatThrownBy(() -> describe(group, "Shops")).isInstanceOf(ConcurrentChangeException.class);
        assertThat(made("Shops").name()).isEqualTo(new SiteGroupName("Shops"));
        assertThatThrownBy(() -> made("Mills")).hasMessageContaining("site-group-name-taken");
    }

    @Test
    void keepsTheNameThatTwoGiveItAtOnce() {
        SiteGroup group = made("Bakeries");
        world.kernel.claims.meanwhile(() -> describe(group, "Shops"));
        assertThatThrownBy(() -> describe(group, "Shops")).isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> made("Shops")).hasMessageContaining("site-group-name-taken");
    }

    @Test
    void letsNobodyWaitForWhoMayNotChangeIt() {
        SiteGroup group = made("Bakeries");
        world.kernel.leases.acquire("site-groups/" + WHOLE, "somebody", Duration.ofMinutes(1));
        assertThatThrownBy(() -> world.groupSites.add(ActorFixture.viewer(), group.id(), 1, ids(south)))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> world.groupSites.takeOut(ActorFixture.viewer(), group.id(), 1, ids(south)))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> world.removeGroup.remove(ActorFixture.stranger(), group.id(), 1, Optional.empty()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.removeGroup.remove(ActorFixture.viewer(), group.id(), 1, Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void holdsNoMoreThanItsMost() {
        SiteGroup group = made("Bakeries", north);
        List<SiteId> many = IntStream.range(0, SiteGroup.MAXIMUM_SITES)
                .mapToObj(number -> SiteFixture.id(String.format("Z%04d", number)))
                .toList();
        assertThatThrownBy(() -> world.groupSites.add(OWNER, group.id(), group.version(), many))
                .as("what nobody sees tells nothing of how many there are")
                .hasMessageContaining("site-not-found");
        IntStream.range(0, SiteGroup.MAXIMUM_SITES)
                .forEach(number -> world.sites.save(SiteFixture.site(String.format("Z%04d", number), "Z" + number)));
        assertThatThrownBy(() -> world.groupSites.add(OWNER, group.id(), group.version(), many))
                .hasMessageContaining("site-group-full")
                .hasMessageNotContaining("2001");
        assertThat(world.groupSites
                        .add(OWNER, group.id(), group.version(), many.subList(1, many.size()))
                        .sites())
                .hasSize(SiteGroup.MAXIMUM_SITES);
    }

    /** A key is looked up as what the scope says it is, whatever else of another kind has it. */
    @Test
    void isNothingButAGroupAndAGroupNothingElse() {
        SiteGroup group = made("Bakeries", north);
        assertThatThrownBy(() -> grantedBy(OWNER, Grant.of(Role.EDITOR.id(), Scope.board(WHOLE))))
                .hasMessageContaining("board-not-found");
        assertThatThrownBy(() -> grantedBy(OWNER, Grant.of(Role.EDITOR.id(), Scope.group(WHOLE))))
                .hasMessageContaining("site-group-not-found");
        Grant disguised = Grant.of(Role.EDITOR.id(), Scope.tree(group.id().value()));
        assertThatThrownBy(() -> grantedBy(OWNER, on(Role.VIEWER, group), disguised))
                .hasMessageContaining("site-not-found");
        granted(ann, disguised);
        assertThat(grantedBy(OWNER).grants())
                .as("what reaches nothing can be taken")
                .isEmpty();
        assertThat(may(granted(ann, Grant.of(Role.EDITOR.id(), Scope.board(WHOLE))), Permission.SITE_READ))
                .isEmpty();
    }

    @Test
    void refusesANameThatAnotherGroupHasIgnoringCase() {
        SiteGroup bakeries = made("Bakeries");
        SiteGroup shops = made("Shops");
        assertThatThrownBy(() -> made("BAKERIES")).hasMessageContaining("site-group-name-taken");
        assertThatThrownBy(() -> describe(shops, "bakeries")).hasMessageContaining("site-group-name-taken");
        describe(bakeries, "Ovens");
        assertThat(made("Bakeries").id()).isNotEqualTo(bakeries.id());
    }

    @Test
    void refusesAStaleVersion() {
        SiteGroup group = made("Bakeries", north);
        assertThatThrownBy(() -> world.groupSites.add(OWNER, group.id(), 1, ids(south)))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> world.groupSites.takeOut(OWNER, group.id(), 1, ids(north)))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> world.removeGroup.remove(OWNER, group.id(), 1, Optional.empty()))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void isRemovedOnlyWhenNothingIsGrantedOnIt() {
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.EDITOR, group));
        assertThatThrownBy(() -> world.removeGroup.remove(OWNER, group.id(), group.version(), Optional.empty()))
                .hasMessageContaining("site-group-granted");
        granted(ann);
        world.removeGroup.remove(OWNER, group.id(), group.version(), Optional.of("no more ovens"));
        assertThatThrownBy(() -> read(group)).isInstanceOf(NotFoundException.class);
        assertThat(made("Bakeries").version()).as("the name is free again").isEqualTo(1);
    }

    @Test
    void isKeptByATokenThatIsLimitedToItUntilThatIsRevokedOrEnds() {
        SiteGroup group = made("Bakeries", north);
        ApiToken token = TokenFixture.service("T1", "Export", ann.id(), Set.of(on(Role.VIEWER, group)));
        world.tokens.save(token);
        assertThatThrownBy(() -> removed(OWNER, group))
                .hasMessageContaining("site-group-granted")
                .hasMessageContaining("tokens=1");
        world.tokens.save(TokenFixture.revoked(token));
        removed(OWNER, group);
        assertThatThrownBy(() -> read(group)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void saysToHowManyItIsGrantedOnlyToThoseWhoMaySeeThat() {
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.EDITOR, group));
        assertThatThrownBy(() -> removed(OWNER, group)).hasMessageContaining("members=1");
        Actor keeper = northern();
        assertThatThrownBy(() -> removed(keeper, group))
                .hasMessageContaining("site-group-in-use")
                .hasMessageNotContaining("1");
    }

    private void removed(Actor actor, SiteGroup group) {
        world.removeGroup.remove(actor, group.id(), group.version(), Optional.empty());
    }

    /** Should it have been granted at the same moment, all the same. */
    @Test
    void givesNothingOnceItIsRemoved() {
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.EDITOR, group));
        world.groups.save(group.remove());
        assertThat(may(now(ann), Permission.SITE_READ)).isEmpty();
        Member stored = stored(ann);
        assertThat(world.changeGrants
                        .change(OWNER, ann.id(), stored.version(), Set.of())
                        .grants())
                .as("what was granted on it can be taken")
                .isEmpty();
    }

    @Test
    void isChangedByThoseWhoLookAfterGroups() {
        SiteGroup group = made("Bakeries", north);
        for (Actor actor : List.of(
                ActorFixture.editorOf(WHOLE),
                ActorFixture.viewer(),
                ActorFixture.as("id", new Grant(Role.AUDITOR, WHOLE)))) {
            assertThat(world.readGroups.get(actor, group.id()).name()).isEqualTo(group.name());
            assertThatThrownBy(() -> world.makeGroup.make(actor, new SiteGroupName("New"), Optional.empty()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> world.describeGroup.describe(
                            actor, group.id(), group.version(), new SiteGroupName("New"), Optional.empty()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> world.groupSites.add(actor, group.id(), group.version(), ids(south)))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> world.groupSites.takeOut(actor, group.id(), group.version(), ids(north)))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> world.removeGroup.remove(actor, group.id(), group.version(), Optional.empty()))
                    .isInstanceOf(AccessRefusedException.class);
        }
    }

    @Test
    void isSeenByWhoReadsEverySiteAndByWhoHoldsSomethingThroughIt() {
        SiteGroup group = made("Bakeries", north);
        SiteGroup other = made("Shops", north);
        Actor regional = ActorFixture.editorOf(north.id().value());
        assertThatThrownBy(() -> world.readGroups.get(regional, group.id())).isInstanceOf(NotFoundException.class);
        assertThat(listed(regional)).isEmpty();
        assertThat(world.readGroups.count(regional, SiteGroupFilter.none()).value())
                .isZero();
        Actor asAnn = granted(ann, on(Role.VIEWER, group));
        assertThat(listed(asAnn)).containsExactly(group);
        assertThat(world.readGroups.findAll(asAnn, List.of(group.id(), other.id())))
                .containsOnlyKeys(group.id());
        assertThatThrownBy(() -> world.readGroups.get(asAnn, other.id())).isInstanceOf(NotFoundException.class);
        assertThat(listed(ActorFixture.viewer())).containsExactly(group, other);
    }

    @Test
    void isFoundByNameAmongThoseInSight() {
        SiteGroup old = made("A list of old bakeries", north);
        SiteGroup large = made("Bakeries, large", north);
        SiteGroup group = made("Bakeries", north);
        assertThat(world.readGroups.choices(OWNER, "baker", 10)).containsExactly(group, large, old);
        assertThat(world.readGroups.choices(OWNER, "baker", 1)).containsExactly(group);
        assertThat(world.readGroups.findByName(OWNER, " BAKERIES ")).contains(group);
        assertThat(world.readGroups.findByName(OWNER, "Baker")).isEmpty();
        Actor asAnn = granted(ann, on(Role.VIEWER, large));
        assertThat(world.readGroups.choices(asAnn, "baker", 10)).containsExactly(large);
        assertThat(world.readGroups.findByName(asAnn, "Bakeries")).isEmpty();
        assertThat(world.readGroups.choices(ActorFixture.editorOf(hall.id().value()), "baker", 10))
                .isEmpty();
    }

    @Test
    void isToldOfASiteThatItHoldsItselfOrByOneAbove() {
        SiteGroup group = made("Bakeries", north);
        SiteGroup other = made("Halls", hall);
        assertThat(world.readGroups.holding(OWNER, hall))
                .extracting(NamedSiteGroup::id)
                .containsExactly(group.id(), other.id());
        assertThat(world.readGroups.holding(OWNER, north))
                .containsExactly(new NamedSiteGroup(group.id(), group.name()));
        assertThat(world.readGroups.holding(ActorFixture.editorOf(north.id().value()), hall))
                .as("whoever may not see the group")
                .isEmpty();
    }

    @Test
    void showsOnlySitesInSight() {
        SiteGroup group = made("Bakeries", north, south);
        Actor looking =
                ActorFixture.as("id", new Grant(Role.VIEWER, south.id().value()), new Grant(Role.CONTRIBUTOR, WHOLE));
        assertThat(world.readGroups.sites(looking, group)).hasSize(2);
        SiteGroup one = made("One", north);
        Actor asAnn = granted(ann, on(Role.VIEWER, one));
        assertThat(world.readGroups.sites(asAnn, group)).containsExactly(north);
    }

    @Test
    void hidesTheGroupsOfAnotherOrganisation() {
        SiteGroup group = made("Bakeries", north);
        Actor stranger = ActorFixture.stranger();
        assertThatThrownBy(() -> world.readGroups.get(stranger, group.id())).isInstanceOf(NotFoundException.class);
        assertThat(listed(stranger)).isEmpty();
        assertThatThrownBy(() -> world.groupSites.add(stranger, group.id(), group.version(), ids(north)))
                .isInstanceOf(NotFoundException.class);
        SiteGroup theirs = world.makeGroup.make(stranger, new SiteGroupName("Bakeries"), Optional.empty());
        assertThatThrownBy(() -> world.groupSites.add(stranger, theirs.id(), 1, ids(north)))
                .as("nor is a site of another organisation put in")
                .hasMessageContaining("site-not-found");
        assertThatThrownBy(() -> world.changeGrants.change(
                        OWNER, ann.id(), stored(ann).version(), Set.of(on(Role.VIEWER, theirs))))
                .hasMessageContaining("site-group-not-found");
    }

    /** They look after members and groups everywhere, but may edit the north only. */
    @Test
    void letsNobodyGrantOnItWhatTheyLackAtOneOfItsSites() {
        Actor northern = northern();
        SiteGroup inNorth = made("Northern", hall);
        SiteGroup both = made("Both", hall, south);
        SiteGroup empty = made("Empty");
        assertThat(grantedBy(northern, on(Role.EDITOR, inNorth)).grants()).containsExactly(on(Role.EDITOR, inNorth));
        assertThatThrownBy(() -> grantedBy(northern, on(Role.EDITOR, both))).hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> grantedBy(northern, on(Role.EDITOR, empty)))
                .as("anything may be put into it")
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> world.invite.invite(
                        northern,
                        new MailAddress("new@example.com"),
                        new MemberName("New"),
                        Set.of(on(Role.EDITOR, both))))
                .hasMessageContaining("grant-not-held");
        granted(ann, on(Role.EDITOR, both));
        assertThatThrownBy(() -> grantedBy(northern)).as("nor take").hasMessageContaining("grant-not-held");
    }

    @Test
    void letsNobodyWidenOrNarrowItWhoLacksWhatIsGrantedOnIt() {
        Actor northern = northern();
        SiteGroup group = made("Bakeries", south);
        SiteGroup free = made("Free");
        assertThat(world.groupSites
                        .add(northern, free.id(), 1, ids(north, south))
                        .sites())
                .as("where nothing is granted, sites are just named")
                .hasSize(2);
        granted(ann, on(Role.EDITOR, group));
        assertThatThrownBy(() -> world.groupSites.takeOut(northern, group.id(), group.version(), ids(south)))
                .hasMessageContaining("grant-not-held");
        SiteGroup wider = world.groupSites.add(northern, group.id(), group.version(), ids(hall));
        assertThat(wider.sites()).as("what they hold themselves they give").hasSize(2);
        SiteGroup narrower = world.groupSites.takeOut(northern, group.id(), wider.version(), ids(hall));
        Site west = SiteFixture.site("S4", "West");
        world.sites.save(west);
        assertThatThrownBy(() -> world.groupSites.add(northern, group.id(), narrower.version(), ids(hall, west)))
                .hasMessageContaining("grant-not-held");
        assertThat(read(group).sites()).containsExactly(south.id());
    }

    @Test
    void countsWhatTeamsAndTheSuspendedHoldOnIt() {
        Actor northern = northern();
        SiteGroup group = made("Bakeries", north);
        Team night = world.form.form(OWNER, new TeamName("Night"), Optional.empty());
        world.grant.change(OWNER, night.id(), 1, Set.of(on(Role.EDITOR, group)));
        assertThatThrownBy(() -> world.groupSites.add(northern, group.id(), group.version(), ids(south)))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> world.removeGroup.remove(OWNER, group.id(), group.version(), Optional.empty()))
                .hasMessageContaining("site-group-granted");
        SiteGroup other = made("Others", north);
        granted(ann, on(Role.EDITOR, other));
        world.suspend.suspend(OWNER, ann.id(), stored(ann).version(), Optional.empty());
        assertThatThrownBy(() -> world.groupSites.add(northern, other.id(), other.version(), ids(south)))
                .hasMessageContaining("grant-not-held");
    }

    /** What ended gives nothing to anybody, however wide the group is. */
    @Test
    void doesNotCountWhatEnded() {
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.EDITOR, group).ending(world.kernel.clock.instant().plusSeconds(5)));
        assertThatThrownBy(() -> world.groupSites.add(northern(), group.id(), group.version(), ids(south)))
                .hasMessageContaining("grant-not-held");
        world.kernel.clock.advance(Duration.ofSeconds(5));
        assertThat(world.groupSites
                        .add(northern(), group.id(), group.version(), ids(south))
                        .sites())
                .hasSize(2);
    }

    @Test
    void letsNobodyWidenItForLongerThanTheyHold() {
        Instant soon = world.kernel.clock.instant().plusSeconds(60);
        Actor passing = ActorFixture.as(
                MemberFixture.id("A8").value(),
                new Grant(Role.ADMINISTRATOR, WHOLE).ending(soon),
                new Grant(Role.VIEWER, WHOLE));
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.EDITOR, group).ending(soon));
        SiteGroup wider = world.groupSites.add(passing, group.id(), group.version(), ids(hall));
        granted(ann, on(Role.EDITOR, group));
        assertThatThrownBy(() -> world.groupSites.add(passing, group.id(), wider.version(), ids(south)))
                .hasMessageContaining("grant-outlasts-own");
        assertThat(world.groupSites
                        .takeOut(passing, group.id(), wider.version(), ids(hall))
                        .sites())
                .as("taking is for good anyway")
                .containsExactly(north.id());
    }

    /** Whatever they may do besides: nobody grants anything to themselves. */
    @Test
    void letsNobodyWidenWhatTheyHoldThroughIt() {
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.VIEWER, group), new Grant(Role.ADMINISTRATOR, WHOLE));
        Actor asAnn = now(ann);
        assertThatThrownBy(() -> world.groupSites.add(asAnn, group.id(), group.version(), ids(south)))
                .hasMessageContaining("grant-to-oneself");
        assertThat(world.groupSites
                        .takeOut(asAnn, group.id(), group.version(), ids(north))
                        .sites())
                .isEmpty();
    }

    @Test
    void letsNobodyWidenWhatTheyHoldThroughATeamEvenByATokenThatMayLess() {
        SiteGroup group = made("Bakeries", north);
        Team night = world.form.form(OWNER, new TeamName("Night"), Optional.empty());
        world.grant.change(OWNER, night.id(), 1, Set.of(on(Role.EDITOR, group)));
        world.crew.add(OWNER, night.id(), ann.id());
        Actor byToken = ActorFixture.as(ann.id().value(), new Grant(Role.ADMINISTRATOR, WHOLE));
        assertThat(byToken.grants().groups()).isEmpty();
        assertThatThrownBy(() -> world.groupSites.add(byToken, group.id(), group.version(), ids(south)))
                .hasMessageContaining("grant-to-oneself");
    }

    @Test
    void letsNobodyWidenWhatTheyHoldByAServiceThatTheyMade() {
        SiteGroup group = made("Bakeries", north);
        granted(ann, on(Role.VIEWER, group), new Grant(Role.ADMINISTRATOR, WHOLE));
        Actor service = ActorFixture.serviceOf(ann.id().value(), new Grant(Role.ADMINISTRATOR, WHOLE));
        assertThatThrownBy(() -> world.groupSites.add(service, group.id(), group.version(), ids(south)))
                .hasMessageContaining("grant-to-oneself");
        Actor ofAnother = ActorFixture.serviceOf(MemberFixture.id("A9").value(), new Grant(Role.ADMINISTRATOR, WHOLE));
        assertThat(world.groupSites
                        .add(ofAnother, group.id(), group.version(), ids(south))
                        .sites())
                .hasSize(2);
    }

    /** They learn nothing of a site that they do not see, not even whether it is in the group. */
    @Test
    void putsInAndTakesOutOnlySitesInSight() {
        Actor narrow = ActorFixture.of(
                ActorFixture.ORGANISATION, Role.VIEWER, north.id().value());
        Actor managing = new Actor(
                narrow.organisation(),
                narrow.id(),
                narrow.name(),
                narrow.origin(),
                Grants.of(
                        narrow.organisation(),
                        List.of(
                                new HeldGrant(
                                        new Grant(Role.VIEWER, WHOLE),
                                        Set.of(Permission.GROUP_MANAGE),
                                        Optional.empty()),
                                new HeldGrant(
                                        new Grant(Role.VIEWER, north.id().value()),
                                        Role.VIEWER.permissions(),
                                        Optional.empty()))));
        SiteGroup group = made("Bakeries", south);
        assertThatThrownBy(() -> world.groupSites.add(managing, group.id(), group.version(), ids(south)))
                .hasMessageContaining("site-not-found");
        assertThatThrownBy(() -> world.groupSites.takeOut(managing, group.id(), group.version(), ids(south)))
                .hasMessageContaining("site-not-found");
        assertThat(world.groupSites
                        .add(managing, group.id(), group.version(), ids(hall))
                        .sites())
                .hasSize(2);
        assertThat(world.readGroups.sites(managing, read(group))).containsExactly(hall);
    }

    @Test
    void showsItsHistoryToWhoReadsEverySite() {
        SiteGroup group = made("Bakeries", north);
        Subject subject = new SiteGroupSubject(world.groups, world.readGroups);
        assertThat(subject.type()).isEqualTo(SiteGroup.TYPE);
        assertThat(subject.reading()).isEqualTo(Permission.SITE_READ);
        assertThat(subject.path(OWNER, group.id().value())).isEqualTo(ScopePath.of(ActorFixture.ORGANISATION));
        assertThatThrownBy(
                        () -> subject.path(ActorFixture.stranger(), group.id().value()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isInTheActivityOfThoseWhoSeeItAlone() {
        SiteGroup group = made("Bakeries", north);
        ReadActivity activity = new ReadActivity(
                world.kernel.access,
                Subjects.of(new SiteGroupSubject(world.groups, world.readGroups)),
                world.kernel.journal);
        Actor watching = ActorFixture.holding(Permission.ACTIVITY_READ);
        assertThat(happened(activity, watching, group)).isEmpty();
        assertThat(happened(activity, ActorFixture.holding(Permission.ACTIVITY_READ, Permission.GROUP_MANAGE), group))
                .as("who looks after groups, and may not read what was in them")
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.changes()).isEmpty());
        assertThat(happened(activity, OWNER, group)).hasSize(2).allSatisfy(entry -> assertThat(entry.changes())
                .isNotEmpty());
    }

    private static List<Entry> happened(ReadActivity activity, Actor actor, SiteGroup group) {
        return activity.activity(actor, ActivityFilter.none(), PageRequest.first(50)).items().stream()
                .filter(entry -> entry.aggregate().equals(group.ref()))
                .toList();
    }

    /** Administrator of people and groups everywhere, editor in the north. */
    private Actor northern() {
        Set<Permission> looking =
                Set.of(Permission.MEMBER_READ, Permission.MEMBER_MANAGE, Permission.GROUP_MANAGE, Permission.SITE_READ);
        return new Actor(
                ActorFixture.ORGANISATION,
                MemberFixture.id("A9").value(),
                "Nora",
                OWNER.origin(),
                Grants.of(
                        ActorFixture.ORGANISATION,
                        List.of(
                                new HeldGrant(new Grant(Role.VIEWER, WHOLE), looking, Optional.empty()),
                                new HeldGrant(
                                        new Grant(Role.EDITOR, north.id().value()),
                                        Role.EDITOR.permissions(),
                                        Optional.empty()))));
    }

    private SiteGroup made(String name, Site... sites) {
        SiteGroup group = world.makeGroup.make(OWNER, new SiteGroupName(name), Optional.empty());
        return sites.length == 0 ? group : world.groupSites.add(OWNER, group.id(), group.version(), ids(sites));
    }

    private SiteGroup describe(SiteGroup group, String name) {
        return world.describeGroup.describe(
                OWNER, group.id(), group.version(), new SiteGroupName(name), Optional.empty());
    }

    private SiteGroup read(SiteGroup group) {
        return world.readGroups.get(OWNER, group.id());
    }

    private List<SiteGroup> listed(Actor actor) {
        return world.readGroups
                .page(actor, SiteGroupFilter.none(), PageRequest.first(10))
                .items();
    }

    private static Grant on(Role role, SiteGroup group) {
        return Grant.of(role.id(), Scope.group(group.id().value()));
    }

    private static List<SiteId> ids(Site... sites) {
        return List.of(sites).stream().map(Site::id).toList();
    }

    private Actor granted(Member member, Grant... grants) {
        Member before = stored(member);
        world.kernel.recorder.record(
                OWNER, Change.changed("member-grants-changed", before, before.granted(Set.of(grants))));
        return now(member);
    }

    private Member grantedBy(Actor actor, Grant... grants) {
        return world.changeGrants.change(actor, ann.id(), stored(ann).version(), Set.of(grants));
    }

    private Member stored(Member member) {
        return world.members.find(member.organisation(), member.id()).orElseThrow();
    }

    private Actor now(Member member) {
        Member stored = stored(member);
        return new Actor(stored.organisation(), stored.id().value(), "Ann", OWNER.origin(), world.inForce.of(stored));
    }

    private List<Site> may(Actor actor, Permission permission) {
        return List.of(north, hall, south).stream()
                .filter(site -> world.kernel.access.may(actor, permission, site.path()))
                .toList();
    }
}
