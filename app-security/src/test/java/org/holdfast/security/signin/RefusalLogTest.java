package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.security.shared.MapConfig;
import org.holdfast.security.shared.Rounds;
import org.holdfast.security.shared.TrustedProxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private final InMemoryMembers members = new InMemoryMembers();
    private final KernelFixture kernel = new KernelFixture(new SessionEventProjection());
    private final Rounds rounds = new Rounds();
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Actor actor =
            ActorFixture.as(ann.id().value(), new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()));

    @BeforeEach
    void know() {
        members.save(ann);
    }

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void tellsWhereARequestCameFromAndTheSameOnce() throws Exception {
        RefusalLog log = log(FakeRequest.get("/sites").sentBy("198.51.100.7").request());
        log.onRefused(refused(Permission.SITE_WRITE));
        log.onRefused(refused(Permission.SITE_WRITE));
        log.onRefused(refused(Permission.MEMBER_MANAGE));
        assertThat(told())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.image().text("place")).isEqualTo("198.51.100.7"));
    }

    /** Work in the background is refused as well, for example to shut out the last owner. */
    @Test
    void tellsWhatWasRefusedToNoRequest() throws Exception {
        HttpServletRequest none = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("there is no request");
                });
        log(none).onRefused(refused(Permission.SITE_WRITE));
        assertThat(told())
                .singleElement()
                .satisfies(entry -> assertThat(entry.image().findText("place")).isEmpty());
    }

    private RefusalLog log(HttpServletRequest request) {
        TellLimit telling = new TellLimit(
                members,
                new InMemoryOrganisations(),
                new InMemoryAttempts(),
                new SecurityEvents(kernel.recorder, kernel.ids),
                kernel.clock);
        return new RefusalLog(telling, request, new TrustedProxies(MapConfig.of(Map.of())), rounds, kernel.clock);
    }

    private AccessRefused refused(Permission permission) {
        return new AccessRefused(actor, permission, ScopePath.of(actor.organisation()));
    }

    /** What is written once the work that waits is done. */
    private List<Entry> told() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        rounds.soon(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        return kernel.journal
                .activity(Sight.everything(actor.organisation()), ActivityFilter.none(), PageRequest.first(10))
                .items();
    }
}
