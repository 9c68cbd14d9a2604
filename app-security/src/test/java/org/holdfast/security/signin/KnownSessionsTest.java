package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.RoleFixture;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.EndSession;
import org.holdfast.domain.signin.InMemorySessions;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.RecogniseSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SessionEnded;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.domain.signin.SignedIn;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFixture;
import org.holdfast.domain.team.TeamKernel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownSessionsTest {

    private final TeamKernel world = new TeamKernel();
    private final InMemoryMembers members = world.members;
    private final InMemorySessions sessions = new InMemorySessions();
    private final KernelFixture kernel = world.kernel;
    private final SessionLimits limits = new SessionLimits(Duration.ofHours(1), Duration.ofHours(8));
    private final RecogniseSession recognise =
            new RecogniseSession(sessions, members, world.inForce, limits, kernel.clock);
    private final KnownSessions known = new KnownSessions(recognise, kernel.clock);
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Session session = new Session(
            Secret.random().hash(),
            new MailAddress("ann@example.com"),
            Optional.empty(),
            Optional.of(new Membership(ann.organisation(), ann.id())),
            new Client("192.0.2.1", ""),
            kernel.clock.instant(),
            kernel.clock.instant());

    @BeforeEach
    void start() {
        members.save(ann);
        sessions.start(session);
        kernel.recorded.observe(known::onRecorded);
    }

    @Test
    void rememberForFiveSecondsWithoutAskingAgain() {
        assertThat(name()).contains("Ann");
        members.save(ann.renamed(new MemberName("Changed on another node")));
        kernel.clock.advance(Duration.ofMillis(4_999));
        assertThat(name()).contains("Ann");
        kernel.clock.advance(Duration.ofMillis(1));
        assertThat(name()).contains("Changed on another node");
    }

    @Test
    void rememberNothingThatChangedWhileItWasRead() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Members slow = (Members) Proxy.newProxyInstance(
                Members.class.getClassLoader(), new Class<?>[] {Members.class}, (proxy, method, arguments) -> {
                    Object read = method.invoke(members, arguments);
                    meanwhile.getAndSet(() -> {}).run();
                    return read;
                });
        KnownSessions racing = new KnownSessions(
                new RecogniseSession(sessions, slow, world.inForce, limits, kernel.clock), kernel.clock);
        kernel.recorded.observe(racing::onRecorded);
        meanwhile.set(() -> kernel.recorder.record(
                ActorFixture.owner(), Change.changed("member-grants-changed", ann, ann.granted(Set.of()))));
        assertThat(racing.find(session.id()).orElseThrow().grants()).isNotEqualTo(Grants.none());
        assertThat(racing.find(session.id()).orElseThrow().grants()).isEqualTo(Grants.none());
    }

    @Test
    void forgetAtOnceWhatChangedHere() {
        assertThat(name()).contains("Ann");
        kernel.recorder.record(
                ActorFixture.owner(), Change.changed("member-renamed", ann, ann.renamed(new MemberName("Anna"))));
        assertThat(name()).contains("Anna");
    }

    @Test
    void forgetAtOnceWhatChangedForATeam() {
        Team night = TeamFixture.team("T1", "Night");
        world.teams.save(night);
        members.save(ann.granted(Set.of()).inTeams(Set.of(night.id())));
        assertThat(held()).isEmpty();
        Grant viewing = new Grant(Role.VIEWER, ann.organisation().value());
        kernel.recorder.record(
                ActorFixture.owner(), Change.changed("team-grants-changed", night, night.granted(Set.of(viewing))));
        assertThat(held()).containsExactly(viewing);
    }

    @Test
    void forgetAtOnceWhichSitesAreInAGroup() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries");
        world.groups.save(group);
        members.save(ann.granted(
                Set.of(Grant.of(Role.VIEWER.id(), Scope.group(group.id().value())))));
        assertThat(places()).isEmpty();
        Site north = SiteFixture.site("N1", "North");
        kernel.recorder.record(
                ActorFixture.owner(), Change.changed("site-group-sites-added", group, group.with(List.of(north.id()))));
        assertThat(places()).containsExactly(Scope.tree(north.id().value()));
    }

    private Set<Scope> places() {
        return known.find(session.id()).orElseThrow().grants().held().stream()
                .flatMap(held -> held.places().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void forgetAtOnceWhatChangedForARole() {
        OwnRole porter = RoleFixture.role("R1", "Porter", Permission.SITE_READ);
        world.roles.save(porter);
        members.save(ann.granted(Set.of(Grant.of(porter.id(), Scope.of(ann.organisation())))));
        assertThat(permissions()).containsExactly(Permission.SITE_READ);
        kernel.recorder.record(
                ActorFixture.owner(),
                Change.changed(
                        "role-changed",
                        porter,
                        porter.changed(porter.name(), Optional.empty(), Set.of(Permission.BOARD_READ))));
        assertThat(permissions()).containsExactly(Permission.BOARD_READ);
    }

    @Test
    void rememberNoLongerThanTheFirstGrantHolds() {
        Grant ending = new Grant(Role.VIEWER, ann.organisation().value())
                .ending(kernel.clock.instant().plusSeconds(2));
        members.save(ann.granted(Set.of(ending)));
        assertThat(held()).containsExactly(ending);
        kernel.clock.advance(Duration.ofMillis(1_999));
        assertThat(held()).containsExactly(ending);
        kernel.clock.advance(Duration.ofMillis(1));
        assertThat(held()).isEmpty();
    }

    @Test
    void letNobodyInWhoWasShutOut() {
        assertThat(name()).contains("Ann");
        kernel.recorder.record(ActorFixture.owner(), Change.changed("member-suspended", ann, ann.suspended()));
        assertThat(name()).isEmpty();
    }

    @Test
    void forgetASessionThatEnded() {
        assertThat(name()).contains("Ann");
        sessions.end(session.id());
        known.forget(session.id());
        assertThat(known.find(session.id())).isEmpty();
    }

    @Test
    void endOnThisNodeAtOnceAndOnEveryOtherWithinFiveSeconds() {
        KnownSessions otherNode = new KnownSessions(recognise, kernel.clock);
        KernelFixture events = new KernelFixture(new SessionEventProjection());
        FiredEvents<SessionEnded> ended = new FiredEvents<>();
        ended.observe(known::onEnded);
        ReadMembers reading = new ReadMembers(kernel.access, members);
        EndSession ending = new EndSession(
                new ReadSessions(kernel.access, reading, sessions, limits, kernel.clock),
                sessions,
                world.grantable,
                new SecurityEvents(events.recorder, events.ids),
                ended);
        assertThat(name()).contains("Ann");
        assertThat(otherNode.find(session.id())).isPresent();
        ending.one(Actor.named(ann.organisation(), ann.id().value(), "Ann", Origin.PAGE), ann.id(), session.id());
        assertThat(name()).isEmpty();
        kernel.clock.advance(Duration.ofSeconds(5));
        assertThat(otherNode.find(session.id())).isEmpty();
    }

    @Test
    void knowSuspensionAndOtherGrantsOnEveryNodeWithinFiveSeconds() {
        KnownSessions otherNode = new KnownSessions(recognise, kernel.clock);
        assertThat(otherNode.find(session.id()).orElseThrow().grants()).isNotEqualTo(Grants.none());
        kernel.recorder.record(
                ActorFixture.owner(), Change.changed("member-grants-changed", ann, ann.granted(Set.of())));
        assertThat(known.find(session.id()).orElseThrow().grants()).isEqualTo(Grants.none());
        kernel.clock.advance(Duration.ofSeconds(5));
        assertThat(otherNode.find(session.id()).orElseThrow().grants()).isEqualTo(Grants.none());
        Member without = ann.granted(Set.of());
        kernel.recorder.record(ActorFixture.owner(), Change.changed("member-suspended", without, without.suspended()));
        assertThat(known.find(session.id()).flatMap(SignedIn::member)).isEmpty();
        kernel.clock.advance(Duration.ofSeconds(5));
        assertThat(otherNode.find(session.id()).flatMap(SignedIn::member)).isEmpty();
    }

    @Test
    void rememberNothingOfSecretsThatAreNone() {
        Secret unknown = Secret.random();
        assertThat(known.find(unknown.hash())).isEmpty();
        sessions.start(new Session(
                unknown.hash(),
                session.mail(),
                Optional.empty(),
                Optional.empty(),
                session.client(),
                session.startedAt(),
                session.seenAt()));
        assertThat(known.find(unknown.hash())).isPresent();
    }

    private Set<Permission> permissions() {
        return known.find(session.id()).orElseThrow().grants().held().get(0).permissions();
    }

    private Set<Grant> held() {
        return known.find(session.id()).orElseThrow().grants().given();
    }

    private Optional<String> name() {
        return known.find(session.id())
                .flatMap(SignedIn::member)
                .map(Member::name)
                .map(MemberName::value);
    }
}
