package org.holdfast.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.BoardReaches;
import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.mail.InMemoryMails;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.ChangeGrants;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationSettings;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.sitegroup.SiteGroupName;
import org.holdfast.domain.sitegroup.SiteGroupTurn;
import org.holdfast.domain.team.ChangeTeamGrants;
import org.holdfast.domain.team.ChangeTeams;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.holdfast.domain.team.OwnTeams;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFixture;
import org.holdfast.domain.team.TeamProjection;
import org.holdfast.domain.token.ActorRights;
import org.holdfast.domain.token.InMemoryApiTokens;
import org.holdfast.domain.token.TokenGrants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewUseCasesTest {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryTeams teams = new InMemoryTeams();
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryBoards boards = new InMemoryBoards();
    private final InMemorySiteGroups groups = new InMemorySiteGroups();
    private final InMemoryAccessReviews reviews = new InMemoryAccessReviews();
    private final InMemoryMails mails = new InMemoryMails();
    private final KernelFixture kernel = new KernelFixture(
            new MemberProjection(members),
            new TeamProjection(teams),
            new ReviewProjection(reviews),
            new ReviewPartProjection(reviews),
            new ReviewDecisionProjection(reviews));
    private final InMemoryOwnRoles ownRoles = new InMemoryOwnRoles();
    private final ReadRoles roles = new ReadRoles(kernel.access, ownRoles);
    private final ReadMembers readMembers = new ReadMembers(kernel.access, members);
    private final ReadTeams readTeams = new ReadTeams(kernel.access, teams, members);
    private final NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
            kernel.access, new ScopePaths(sites, boards, groups), roles, new GrantsThroughTeams(teams), kernel.clock);
    private final ChangeMember changes =
            new ChangeMember(kernel.access, readMembers, members, kernel.recorder, kernel.exclusive);
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final ReviewDays days = new ReviewDays(organisations, kernel.clock);
    private final ReadReviews reading = new ReadReviews(kernel.access, reviews, members, teams, days, kernel.clock);
    private final TellReviewers telling =
            new TellReviewers(members, new PostMail(mails, new FiredEvents<>(), kernel.ids, kernel.clock));
    private final ReviewMails texts = new ReviewMails(new PublicUrl("https://holdfast.example.com"));
    private Consumer<Recorded> beforeTelling = recorded -> {};
    private final OpenReview opening = new OpenReview(
            kernel.access,
            new ListGrants(
                    members,
                    teams,
                    readTeams,
                    new ReadSites(kernel.access, sites, PlacesFixture.of(sites)),
                    new ReadBoards(kernel.access, boards, new BoardReaches(boards, sites, PlacesFixture.of(sites))),
                    new ReadSiteGroups(
                            kernel.access, groups, new ReadSites(kernel.access, sites, PlacesFixture.of(sites))),
                    groups,
                    kernel.ids,
                    kernel.clock),
            new ReviewNames(sites, boards, groups, teams, ownRoles),
            members,
            kernel.recorder,
            kernel.ids,
            days,
            kernel.clock);
    private final ReviewerStandIn standIn = new ReviewerStandIn(
            kernel.access,
            new ActorRights(
                    members,
                    new InMemoryApiTokens(),
                    inForce(),
                    new TokenGrants(sites, groups, roles, kernel.clock),
                    kernel.clock),
            grantable);
    private final DecideOnGrants deciding = new DecideOnGrants(
            kernel.access,
            reading,
            reviews,
            members,
            teams,
            standIn,
            new ChangeGrants(changes, grantable, new SiteGroupTurn(kernel.exclusive)),
            new ChangeTeamGrants(
                    new ChangeTeams(kernel.access, readTeams, kernel.claims, kernel.exclusive),
                    new OwnTeams(kernel.access, members),
                    grantable,
                    new SiteGroupTurn(kernel.exclusive),
                    kernel.recorder),
            kernel.recorder,
            kernel.exclusive,
            kernel.clock);
    private final CloseReview closing =
            new CloseReview(kernel.access, reading, kernel.recorder, kernel.exclusive, kernel.clock);
    private final ReviewJob job = new ReviewJob(
            reviews,
            new RemindOfReview(reading, telling, texts, kernel.recorder),
            new RepeatReview(opening, members, telling, texts, kernel.claims, kernel.recorder, kernel.ids, days),
            kernel.clock);

    private final Site north = SiteFixture.site("S1", "North");
    private final Site hall = SiteFixture.below(north.path(), "S2", "Hall");
    private final Member owner = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Member robin = granted("R1", "Robin", new Grant(Role.VIEWER, WHOLE));
    private final Member bob =
            granted("B1", "Bob", new Grant(Role.EDITOR, hall.id().value()), new Grant(Role.VIEWER, WHOLE));
    private final Team crew = TeamFixture.team("T1", "Crew").granted(Set.of(new Grant(Role.APPROVER, WHOLE)));

    @BeforeEach
    void fill() {
        List.of(north, hall).forEach(sites::save);
        List.of(owner, robin, bob).forEach(members::save);
        teams.save(crew);
        kernel.recorded.observe(recorded -> beforeTelling.accept(recorded));
        kernel.recorded.observe(new TellOfOpening(reviews, telling, texts)::onRecorded);
    }

    @Test
    void listsEveryGrantAsItIsNow() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        assertThat(names(review)).containsExactly("Ann", "Bob", "Bob", "Crew", "Robin");
        assertThat(review.lines()).isEqualTo(5);
        assertThat(reading.counts(review)).isEqualTo(new ReviewCounts(5, 0, 0));
        assertThat(lines(review)).extracting(LineNow::state).containsOnly(Optional.of(LineNow.State.SAME));
    }

    @Test
    void listsTheGrantsOfATeamOrOfASiteWithAllBelow() {
        assertThat(names(opened(new ReviewScope(ReviewScope.Kind.TEAM, crew.id().value()), 0)))
                .containsExactly("Crew");
        AccessReview ofSite =
                opened(new ReviewScope(ReviewScope.Kind.SITE, north.id().value()), 0);
        assertThat(names(ofSite)).containsExactly("Bob");
        assertThat(lines(ofSite).get(0).line().listed().grant().key())
                .isEqualTo(hall.id().value());
    }

    @Test
    void listsWhatIsGrantedOnAGroup() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", hall.id());
        SiteGroup empty = SiteGroupFixture.group("G2", "Shops");
        List.of(group, empty).forEach(groups::save);
        members.save(granted(
                "C1", "Cleo", Grant.of(Role.EDITOR.id(), Scope.group(group.id().value()))));
        members.save(granted(
                "D1", "Dora", Grant.of(Role.EDITOR.id(), Scope.group(empty.id().value()))));
        assertThat(names(opened(
                        new ReviewScope(ReviewScope.Kind.GROUP, group.id().value()), 0)))
                .containsExactly("Cleo");
        assertThat(names(
                        opened(new ReviewScope(ReviewScope.Kind.SITE, north.id().value()), 0)))
                .as("one of its sites lies below")
                .containsExactly("Bob", "Cleo");
        assertThatThrownBy(() -> opened(
                        new ReviewScope(
                                ReviewScope.Kind.GROUP,
                                SiteGroupFixture.id("XX").value()),
                        0))
                .hasMessageContaining("site-group-not-found");
    }

    @Test
    void isOpenedByWhoManagesMembersForWhatIsThere() {
        ReviewScope whole = ReviewScope.of(ActorFixture.ORGANISATION);
        assertThatThrownBy(() -> opening.open(actor(robin), plan(whole, 0))).isInstanceOf(AccessRefusedException.class);
        AccessReview.Plan past = new AccessReview.Plan(new ReviewName("x"), whole, today().minusDays(1), Set.of(), 0);
        assertThatThrownBy(() -> opening.open(actor(owner), past)).isInstanceOf(InvalidValueException.class);
        AccessReview.Plan unknown =
                new AccessReview.Plan(new ReviewName("x"), whole, today(), Set.of(MemberFixture.id("X9")), 0);
        assertThatThrownBy(() -> opening.open(actor(owner), unknown)).isInstanceOf(NotFoundException.class);
        Team idle = TeamFixture.team("T2", "Idle");
        teams.save(idle);
        assertThatThrownBy(() ->
                        opened(new ReviewScope(ReviewScope.Kind.TEAM, idle.id().value()), 0))
                .hasMessageContaining("access-review-empty");
    }

    @Test
    void keepsWhoConfirmedWhatAndWhy() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        List<ReviewLineId> ids = ids(review, "Bob");
        assertThatThrownBy(() -> deciding.confirm(actor(robin), review.id(), List.of(), Optional.empty()))
                .hasMessageContaining("review-line-missing");
        assertThat(deciding.confirm(actor(robin), review.id(), ids, Optional.of("Still needed")))
                .isEqualTo(2);
        assertThat(deciding.confirm(actor(robin), review.id(), ids, Optional.empty()))
                .isZero();
        ReviewDecision decision = lines(review).get(1).line().decision().orElseThrow();
        assertThat(decision.byName()).isEqualTo("Robin");
        assertThat(decision.comment()).contains("Still needed");
        assertThat(reading.counts(review)).isEqualTo(new ReviewCounts(5, 2, 0));
    }

    @Test
    void takesAGrantAwayByTheUseCaseOfItsHolder() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        for (ReviewLineId id : ids(review, "Bob")) {
            deciding.withdraw(actor(owner), review.id(), id, Optional.of("Left"));
        }
        deciding.withdraw(actor(owner), review.id(), ids(review, "Crew").get(0), Optional.empty());
        assertThat(members.find(ActorFixture.ORGANISATION, bob.id())
                        .orElseThrow()
                        .grants())
                .isEmpty();
        assertThat(teams.find(ActorFixture.ORGANISATION, crew.id())
                        .orElseThrow()
                        .grants())
                .isEmpty();
        assertThat(reading.counts(review)).isEqualTo(new ReviewCounts(5, 0, 3));
        assertThat(lines(review).get(1).state()).contains(LineNow.State.GONE);
        assertThatThrownBy(() -> deciding.withdraw(
                        actor(owner), review.id(), ids(review, "Bob").get(0), Optional.empty()))
                .hasMessageContaining("access-review-grant-gone");
    }

    @Test
    void leavesTheRulesOfGrantsInForce() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        Member second = granted("A2", "Zoe", new Grant(Role.ADMINISTRATOR, WHOLE));
        members.save(second);
        assertThatThrownBy(() -> deciding.withdraw(
                        actor(second), review.id(), ids(review, "Ann").get(0), Optional.empty()))
                .hasMessageContaining("grant-not-held");
        Actor product = Actor.holdfast(ActorFixture.ORGANISATION, Origin.AUTOMATION);
        assertThatThrownBy(() -> deciding.withdraw(
                        product, review.id(), ids(review, "Ann").get(0), Optional.empty()))
                .hasMessageContaining("member-last-owner");
        assertThat(reading.counts(review)).isEqualTo(new ReviewCounts(5, 0, 0));
    }

    @Test
    void letsWhoWasNamedTakeWhatWhoNamedThemCouldTake() {
        Member zoe = granted("A2", "Zoe", new Grant(Role.ADMINISTRATOR, WHOLE));
        members.save(zoe);
        AccessReview review = opening.open(actor(zoe), plan(ReviewScope.of(ActorFixture.ORGANISATION), 0));
        ReviewedLine taken =
                deciding.withdraw(actor(robin), review.id(), ids(review, "Bob").get(0), Optional.of("Left"));
        assertThat(taken.decision().orElseThrow().byName()).isEqualTo("Robin");
        assertThat(kernel.journal
                        .history(Member.ref(bob.id()), PageRequest.first(1))
                        .items()
                        .get(0)
                        .actorName())
                .isEqualTo("Robin");
        assertThatThrownBy(() -> deciding.withdraw(
                        actor(robin), review.id(), ids(review, "Ann").get(0), Optional.empty()))
                .as("an administrator takes nothing from an owner, nor has it taken")
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> deciding.withdraw(
                        actor(robin), review.id(), ids(review, "Robin").get(0), Optional.empty()))
                .hasMessageContaining("access-review-of-oneself");
        Actor program = new Actor(
                robin.organisation(),
                robin.id().value(),
                "Robin",
                Origin.TOKEN,
                actor(robin).grants());
        assertThatThrownBy(() -> deciding.withdraw(
                        program, review.id(), ids(review, "Crew").get(0), Optional.empty()))
                .isInstanceOf(NotFoundException.class);
        members.save(zoe.granted(Set.of()));
        assertThatThrownBy(() -> deciding.withdraw(
                        actor(robin), review.id(), ids(review, "Crew").get(0), Optional.empty()))
                .as("who named them may take nothing any more")
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void letsWhoWasNamedLeaveAnOwner() {
        Member eve = granted("A3", "Eve", new Grant(Role.OWNER, WHOLE));
        members.save(eve);
        AccessReview review = opening.open(actor(eve), plan(ReviewScope.of(ActorFixture.ORGANISATION), 0));
        ReviewLineId last = ids(review, "Eve").get(0);
        deciding.withdraw(actor(robin), review.id(), ids(review, "Ann").get(0), Optional.empty());
        assertThatThrownBy(() -> deciding.withdraw(actor(robin), review.id(), last, Optional.empty()))
                .hasMessageContaining("member-last-owner");
    }

    @Test
    void saysWhichLinesCanBeTaken() {
        Member zoe = granted("A2", "Zoe", new Grant(Role.ADMINISTRATOR, WHOLE));
        members.save(zoe);
        AccessReview review = opening.open(actor(zoe), plan(ReviewScope.of(ActorFixture.ORGANISATION), 0));
        List<ReviewLine> listed =
                lines(review).stream().map(line -> line.line().listed()).toList();
        assertThat(standIn.takeable(actor(robin), review, listed))
                .doesNotContainAnyElementsOf(ids(review, "Ann"))
                .containsAll(ids(review, "Bob"))
                .containsAll(ids(review, "Crew"));
        assertThat(standIn.takeable(actor(owner), review, listed)).containsAll(ids(review, "Ann"));
        members.save(zoe.granted(Set.of()));
        assertThat(standIn.takeable(actor(robin), review, listed)).isEmpty();
    }

    @Test
    void tellsThoseWhoWereNamedThatItIsOpen() {
        opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        assertThat(posted()).containsExactly("robin@example.com");
        assertThat(mails.all().get(0).text().orElseThrow().text())
                .contains("Ann opened the access review", "/reviews/", "It lists 5 grants");
        opening.open(actor(owner), unnamed(ReviewScope.of(ActorFixture.ORGANISATION), 0));
        assertThat(posted()).hasSize(1);
    }

    @Test
    void tellsThoseWhoWereNamedOnceThoughTheProcessDiedBeforeOrItIsToldAgain() {
        beforeTelling = recorded -> {
            if (recorded.entries().get(0).kind().equals(OpenReview.OPENED)) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> opened(ReviewScope.of(ActorFixture.ORGANISATION), 0))
                .hasMessage("killed");
        assertThat(posted()).isEmpty();
        beforeTelling = recorded -> {};
        kernel.repair.replaySince(Instant.EPOCH, Instant.MAX);
        kernel.repair.replaySince(Instant.EPOCH, Instant.MAX);
        assertThat(posted()).containsExactly("robin@example.com");
    }

    @Test
    void waitsForThoseWhoDecideUntilAllIsDecidedOrItIsClosed() {
        AccessReview review =
                opened(new ReviewScope(ReviewScope.Kind.TEAM, crew.id().value()), 0);
        assertThat(reading.waiting(actor(owner), 10).deciding()).containsExactly(review);
        assertThat(reading.waiting(actor(robin), 10).deciding()).containsExactly(review);
        assertThat(reading.waiting(actor(bob), 10).deciding()).isEmpty();
        assertThat(reading.listed(actor(bob), ids(review, "Crew"))).isEmpty();
        assertThat(reading.listed(actor(owner), ids(review, "Crew")).values())
                .extracting(ReviewLine::name)
                .containsExactly("Crew");
        deciding.confirm(actor(robin), review.id(), ids(review, "Crew"), Optional.empty());
        assertThat(reading.waiting(actor(robin), 10).deciding()).isEmpty();
        AccessReview other = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        assertThat(reading.waiting(actor(robin), 10).deciding()).containsExactly(other);
        closing.close(actor(owner), other.id(), other.version());
        assertThat(reading.waiting(actor(robin), 10).deciding()).isEmpty();
    }

    @Test
    void asksForNoDecisionThatTheCallerCannotMake() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        deciding.confirm(actor(owner), review.id(), ids(review, "Robin"), Optional.empty());
        deciding.confirm(actor(owner), review.id(), ids(review, "Crew"), Optional.empty());
        assertThat(reading.waiting(actor(owner), 10).deciding()).containsExactly(review);
        members.save(bob.granted(Set.of()));
        assertThat(reading.waiting(actor(owner), 10))
                .as("what is left is gone or their own")
                .isEqualTo(new ReviewWork(List.of(), List.of(review)));
        assertThat(reading.waiting(actor(robin), 10))
                .as("somebody else's is left")
                .isEqualTo(new ReviewWork(List.of(review), List.of()));
        deciding.confirm(actor(robin), review.id(), ids(review, "Ann"), Optional.empty());
        assertThat(reading.waiting(actor(robin), 10)).isEqualTo(ReviewWork.NONE);
    }

    @Test
    void asksForWhatIsLeftHoweverMuchIsDecidedOrGoneBeforeIt() {
        List<Member> gone = IntStream.range(10, 235)
                .mapToObj(number -> granted("G" + number, "Aaron" + number, new Grant(Role.VIEWER, WHOLE)))
                .toList();
        gone.forEach(members::save);
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        gone.forEach(member -> members.save(member.granted(Set.of())));
        assertThat(reading.waiting(actor(owner), 10).deciding()).containsExactly(review);
        ReviewScope team = new ReviewScope(ReviewScope.Kind.TEAM, crew.id().value());
        for (int number = 0; number < 11; number++) {
            AccessReview other = opened(team, 0);
            deciding.confirm(actor(owner), other.id(), ids(other, "Crew"), Optional.empty());
        }
        AccessReview last = opened(team, 0);
        ReviewWork waiting = reading.waiting(actor(owner), 10);
        assertThat(waiting.deciding()).containsExactlyInAnyOrder(review, last);
        assertThat(waiting.closing()).hasSize(10);
    }

    @Test
    void letsNobodyDecideOnWhatTheyHold() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        assertThatThrownBy(() -> deciding.confirm(actor(owner), review.id(), ids(review, "Ann"), Optional.empty()))
                .hasMessageContaining("access-review-of-oneself");
        assertThat(kernel.refusals.fired()).extracting(AccessRefused::code).contains("access-review-of-oneself");
        members.save(robin.inTeams(Set.of(crew.id())));
        assertThatThrownBy(() -> deciding.confirm(actor(robin), review.id(), ids(review, "Crew"), Optional.empty()))
                .hasMessageContaining("access-review-of-oneself");
    }

    @Test
    void letsNoServiceDecideOnWhatItsMakerHolds() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        Actor service = ActorFixture.serviceOf(owner.id().value(), new Grant(Role.OWNER, WHOLE));
        ReviewLineId own = ids(review, "Ann").get(0);
        assertThatThrownBy(() -> deciding.confirm(service, review.id(), List.of(own), Optional.empty()))
                .hasMessageContaining("access-review-of-oneself");
        assertThatThrownBy(() -> deciding.withdraw(service, review.id(), own, Optional.empty()))
                .hasMessageContaining("access-review-of-oneself");
        members.save(owner.inTeams(Set.of(crew.id())));
        assertThatThrownBy(() -> deciding.confirm(service, review.id(), ids(review, "Crew"), Optional.empty()))
                .hasMessageContaining("access-review-of-oneself");
        assertThat(deciding.confirm(service, review.id(), ids(review, "Bob"), Optional.empty()))
                .isEqualTo(2);
    }

    @Test
    void isReadAndDecidedByWhoReviewsAndNobodyElse() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        assertThat(reading.get(actor(robin), review.id())).isEqualTo(review);
        assertThatThrownBy(() -> reading.get(actor(bob), review.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reading.get(ActorFixture.stranger(), review.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reading.page(actor(robin), ReviewFilter.none(), PageRequest.first(5)))
                .isInstanceOf(AccessRefusedException.class);
        Member auditor = granted("C1", "Cleo", new Grant(Role.AUDITOR, WHOLE));
        members.save(auditor);
        assertThat(reading.get(actor(auditor), review.id())).isEqualTo(review);
        assertThatThrownBy(() -> deciding.confirm(actor(auditor), review.id(), ids(review, "Bob"), Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
        AccessReview other = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        assertThatThrownBy(() -> deciding.confirm(actor(owner), review.id(), ids(other, "Bob"), Optional.empty()))
                .isInstanceOf(NotFoundException.class);
    }

    /** What they may do as one who reviews is theirs; a token of theirs holds what it was given. */
    @Test
    void givesATokenOfWhoReviewsNothingOfIt() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        Actor token = ActorFixture.as(
                        robin.id().value(), new Grant(Role.VIEWER, hall.id().value()))
                .through(Origin.TOKEN);
        assertThat(reading.reviews(token, review)).isFalse();
        assertThatThrownBy(() -> reading.get(token, review.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reading.lines(token, review.id(), LineFilter.none(), PageRequest.first(5)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> deciding.confirm(token, review.id(), ids(review, "Bob"), Optional.empty()))
                .isInstanceOf(NotFoundException.class);
        Actor managing = ActorFixture.as(robin.id().value(), new Grant(Role.ADMINISTRATOR, WHOLE))
                .through(Origin.TOKEN);
        assertThat(deciding.confirm(managing, review.id(), ids(review, "Bob"), Optional.empty()))
                .as("by its own grants")
                .isEqualTo(2);
    }

    @Test
    void showsWhatChangedMeanwhile() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        Grant longer = new Grant(Role.EDITOR, hall.id().value())
                .ending(kernel.clock.instant().plus(Duration.ofDays(9)));
        members.save(bob.granted(Set.of(longer)));
        assertThat(lines(review))
                .filteredOn(line -> line.line().listed().name().equals("Bob"))
                .extracting(LineNow::state)
                .containsExactlyInAnyOrder(Optional.of(LineNow.State.CHANGED), Optional.of(LineNow.State.GONE));
    }

    @Test
    void isAProofOnceItIsClosed() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        deciding.confirm(actor(robin), review.id(), ids(review, "Bob"), Optional.empty());
        assertThatThrownBy(() -> closing.close(actor(robin), review.id(), 1))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> closing.close(actor(owner), review.id(), 2))
                .isInstanceOf(ConcurrentChangeException.class);
        AccessReview closed = closing.close(actor(owner), review.id(), 1);
        assertThat(closed.closing().orElseThrow().confirmed()).isEqualTo(2);
        assertThatThrownBy(() -> deciding.confirm(actor(robin), review.id(), ids(review, "Bob"), Optional.empty()))
                .hasMessageContaining("access-review-closed");
        assertThatThrownBy(() -> closing.close(actor(owner), review.id(), 2))
                .hasMessageContaining("access-review-closed");
    }

    @Test
    void keepsWhatPlacesAndRolesWereCalledWhateverIsRenamedAfterwards() {
        SiteGroup group = SiteGroupFixture.group("G1", "All bakeries", hall.id());
        groups.save(group);
        OwnRole inspector = new OwnRole(
                new RoleId("01HZZZZZZZ00000000000000K1"),
                1,
                ActorFixture.ORGANISATION,
                new OwnRoleName("Inspector"),
                Optional.empty(),
                Set.of(Permission.SITE_READ),
                false);
        ownRoles.save(inspector);
        Member cleo = granted(
                "C1", "Cleo", Grant.of(inspector.id(), Scope.group(group.id().value())));
        members.save(cleo);
        AccessReview review =
                opened(new ReviewScope(ReviewScope.Kind.GROUP, group.id().value()), 0);
        AccessReview ofAll = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        closing.close(actor(owner), review.id(), 1);
        List<LineNow> before = lines(review);
        groups.save(
                group.described(new SiteGroupName("Shops"), Optional.empty()).remove());
        ownRoles.save(inspector.changed(new OwnRoleName("Visitor"), Optional.empty(), inspector.permissions()));
        members.save(cleo.granted(Set.of()));
        assertThat(lines(review)).isEqualTo(before);
        LineNow line = before.get(0);
        assertThat(line.state()).as("a proof of that day").isEmpty();
        assertThat(line.line().listed().place()).contains("All bakeries");
        assertThat(line.line().listed().ownRole()).contains("Inspector");
        assertThat(reading.get(actor(owner), review.id()).names())
                .isEqualTo(new AccessReview.Names("All bakeries", "Ann", List.of("Robin")));
        assertThat(lines(ofAll))
                .extracting(
                        one -> one.line().listed().name(),
                        one -> one.line().listed().place().orElse("everywhere"))
                .contains(tuple("Ann", "everywhere"), tuple("Bob", "Hall"), tuple("Cleo", "All bakeries"));
    }

    @Test
    void saysOnWhichLinesSomebodyDoesNotDecide() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        members.save(robin.inTeams(Set.of(crew.id())));
        List<ReviewedLine> lines = lines(review).stream().map(LineNow::line).toList();
        assertThat(reading.own(actor(robin), lines))
                .containsExactlyInAnyOrder(
                        ids(review, "Robin").get(0), ids(review, "Crew").get(0));
        assertThat(reading.own(actor(bob), lines)).containsExactlyInAnyOrderElementsOf(ids(review, "Bob"));
    }

    @Test
    void remindsOnceAWeekBeforeTheDay() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        job.run();
        assertThat(posted()).as("that it is open").hasSize(1);
        kernel.clock.advance(Duration.ofDays(24));
        job.run();
        job.run();
        assertThat(posted()).containsExactly("robin@example.com", "robin@example.com");
        kernel.clock.advance(Duration.ofDays(9));
        assertThat(reading.overdue(reading.get(actor(owner), review.id()))).isTrue();
    }

    @Test
    void isOpenedAgainAfterItsMonths() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 3);
        closing.close(actor(owner), review.id(), 1);
        job.run();
        assertThat(all()).hasSize(1);
        kernel.clock.advance(Duration.ofDays(93));
        job.run();
        job.run();
        assertThat(all()).hasSize(2);
        AccessReview next = all().get(0);
        assertThat(next.isOpen()).isTrue();
        assertThat(next.plan().due()).isEqualTo(today().plusDays(30));
        assertThat(next.plan().months()).isEqualTo(3);
    }

    @Test
    void remindsWhoOpenedTheFirstWhereNobodyWasNamedAlsoOnceItIsRepeated() {
        AccessReview review = opening.open(actor(owner), unnamed(ReviewScope.of(ActorFixture.ORGANISATION), 3));
        closing.close(actor(owner), review.id(), 1);
        kernel.clock.advance(Duration.ofDays(93));
        job.run();
        kernel.clock.advance(Duration.ofDays(24));
        job.run();
        assertThat(posted()).containsExactly("ann@example.com");
    }

    @Test
    void remindsTheOwnersWhereWhoOpenedItIsNoMember() {
        Actor program = new Actor(
                ActorFixture.ORGANISATION,
                "01HZZZZZZZ00000000000000Z9",
                "Program",
                Origin.TOKEN,
                actor(owner).grants());
        opening.open(program, unnamed(ReviewScope.of(ActorFixture.ORGANISATION), 0));
        kernel.clock.advance(Duration.ofDays(24));
        job.run();
        assertThat(posted()).containsExactly("ann@example.com");
    }

    @Test
    void isOpenedAgainOnceWhereTheProcessDiedBeforeTheFormerWasMarked() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 3);
        closing.close(actor(owner), review.id(), 1);
        kernel.clock.advance(Duration.ofDays(93));
        ReviewId next = new ReviewId(kernel.ids.next());
        kernel.claims.claim(review.followingClaim(), AccessReview.ref(next));
        opening.open(
                Actor.holdfast(ActorFixture.ORGANISATION, Origin.AUTOMATION),
                next,
                plan(review.plan().scope(), 3),
                review.openedBy());
        job.run();
        assertThat(all()).extracting(AccessReview::id).containsExactly(next, review.id());
        assertThat(reading.get(actor(owner), review.id()).followed()).isTrue();
    }

    /** It is eight in the morning in UTC, when a day begins in Los Angeles. */
    @Test
    void hasTheDaysOfTheOrganisation() {
        Organisation west = Organisation.found(ActorFixture.ORGANISATION, new OrganisationName("West"));
        organisations.save(west.described(west.name(), OrganisationSettings.parse("EUR", "America/Los_Angeles")));
        LocalDate yesterday = today().minusDays(1);
        AccessReview.Plan late = new AccessReview.Plan(
                new ReviewName("Late"), ReviewScope.of(ActorFixture.ORGANISATION), yesterday, Set.of(robin.id()), 0);
        assertThatThrownBy(() -> opening.open(actor(owner), late)).hasMessageContaining("review-due-past");
        kernel.clock.advance(Duration.ofHours(-2));
        AccessReview review = opening.open(actor(owner), late);
        ReviewFilter overdue = new ReviewFilter(Optional.empty(), Optional.of(ReviewFilter.State.OVERDUE));
        assertThat(reading.overdue(review)).isFalse();
        assertThat(reading.page(actor(owner), overdue, PageRequest.first(10)).items())
                .isEmpty();
        assertThat(reading.count(actor(owner), overdue).value()).isZero();
        kernel.clock.advance(Duration.ofHours(2));
        assertThat(reading.overdue(review)).isTrue();
        assertThat(reading.page(actor(owner), overdue, PageRequest.first(10)).items())
                .containsExactly(review);
        assertThat(reading.count(actor(owner), overdue).value()).isOne();
    }

    @Test
    void tellsWhyItIsNotOpenedAgain() {
        AccessReview review =
                opened(new ReviewScope(ReviewScope.Kind.TEAM, crew.id().value()), 3);
        closing.close(actor(owner), review.id(), 1);
        teams.save(crew.granted(Set.of()));
        kernel.clock.advance(Duration.ofDays(93));
        job.run();
        job.run();
        assertThat(all()).hasSize(1);
        assertThat(posted()).containsExactly("robin@example.com", "robin@example.com");
        assertThat(mails.all())
                .extracting(mail -> mail.text().orElseThrow().text())
                .anySatisfy(text -> assertThat(text).contains("nothing is granted any more"));
    }

    @Test
    void goesOnWithTheOtherReviewsWhereOneFails() {
        ReviewScope whole = ReviewScope.of(ActorFixture.ORGANISATION);
        reviews.save(AccessReview.open(
                ReviewFixture.id("V1"),
                ActorFixture.OTHER_ORGANISATION,
                unnamed(whole, 0),
                new AccessReview.Names("", "Ann", List.of()),
                kernel.clock.instant(),
                "no id of ours",
                1));
        AccessReview sound = opened(whole, 0);
        kernel.clock.advance(Duration.ofDays(24));
        assertThatThrownBy(job::run).isInstanceOf(InvalidValueException.class);
        assertThat(reading.get(actor(owner), sound.id()).reminded()).isTrue();
    }

    @Test
    void confirmsABoundedNumberOfLinesAtOnce() {
        AccessReview review = opened(ReviewScope.of(ActorFixture.ORGANISATION), 0);
        List<ReviewLineId> many = IntStream.rangeClosed(0, DecideOnGrants.MOST_LINES)
                .mapToObj(number -> new ReviewLineId(kernel.ids.next()))
                .toList();
        assertThatThrownBy(() -> deciding.confirm(actor(owner), review.id(), many, Optional.empty()))
                .hasMessageContaining("value-too-many");
    }

    private AccessReview.Plan unnamed(ReviewScope scope, int months) {
        return new AccessReview.Plan(new ReviewName("Spring"), scope, today().plusDays(30), Set.of(), months);
    }

    private List<AccessReview> all() {
        return reading.page(actor(owner), ReviewFilter.none(), PageRequest.first(10))
                .items();
    }

    private List<String> posted() {
        return mails.all().stream().map(mail -> mail.to().value()).toList();
    }

    private AccessReview opened(ReviewScope scope, int months) {
        return opening.open(actor(owner), plan(scope, months));
    }

    private AccessReview.Plan plan(ReviewScope scope, int months) {
        return new AccessReview.Plan(new ReviewName("Spring"), scope, today().plusDays(30), Set.of(robin.id()), months);
    }

    private LocalDate today() {
        return AccessReview.day(kernel.clock.instant());
    }

    private List<LineNow> lines(AccessReview review) {
        return reading.lines(actor(owner), review.id(), LineFilter.none(), PageRequest.first(50))
                .items();
    }

    private List<String> names(AccessReview review) {
        return lines(review).stream().map(line -> line.line().listed().name()).toList();
    }

    private List<ReviewLineId> ids(AccessReview review, String name) {
        return lines(review).stream()
                .filter(line -> line.line().listed().name().equals(name))
                .map(line -> line.line().id())
                .toList();
    }

    private static Member granted(String end, String name, Grant... grants) {
        return MemberFixture.invited(end, name, name.toLowerCase(Locale.ROOT) + "@example.com")
                .joined()
                .granted(Set.of(grants));
    }

    private GrantsInForce inForce() {
        return new GrantsInForce(teams, groups, roles, kernel.clock);
    }

    private Actor actor(Member member) {
        return new Actor(
                member.organisation(),
                member.id().value(),
                member.name().value(),
                Origin.PAGE,
                inForce()
                        .of(members.find(
                                        member.organisation(),
                                        new MemberId(member.id().value()))
                                .orElse(member)));
    }
}
