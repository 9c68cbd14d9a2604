package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.TooMuchAtOnceException;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks for much and does not read the answer. */
class SlowReadersTest {

    private static final GraphRequest HEAVY = request("{ activity(first: 200) { nodes { kind } } }");
    private static final GraphRequest LONG = request("{ sites { nodes { ownFields { value } } } }");

    private final GraphFixture graph =
            new GraphFixture(new GraphSettings(true, 1_048_576, 10_000, 16, 50_000, 30, 30, 5, 1_000, 110_000));
    private final GraphEngine engine = graph.engine();
    private final CountDownLatch read = new CountDownLatch(1);
    private final ExecutorService readers = Executors.newFixedThreadPool(8);

    @BeforeEach
    void sites() {
        graph.caller.is(ActorFixture.owner());
        Map<String, String> own = new TreeMap<>();
        IntStream.range(0, 50).forEach(fact -> own.put("Fact " + fact, "x".repeat(2_000)));
        graph.sites.saveAll(List.of(Site.register(
                SiteFixture.id("A1"),
                SiteFixture.TOP,
                new SiteDetails(
                        new SiteName("A1"), Optional.empty(), Address.none(), Optional.empty(), List.of(), own))));
    }

    @AfterEach
    void end() {
        read.countDown();
        readers.shutdownNow();
    }

    @Test
    void keepNobodyWaiting() throws Exception {
        Future<?> one = reading("one", HEAVY);
        Future<?> other = reading("other", HEAVY);
        for (int time = 0; time < 3; time++) {
            assertThat(answer("third", HEAVY)).containsOnlyKeys("data");
        }
        read.countDown();
        one.get(10, TimeUnit.SECONDS);
        other.get(10, TimeUnit.SECONDS);
        assertThat(answer("one", HEAVY)).containsOnlyKeys("data");
    }

    @Test
    void waitThemselvesWhereMuchOfTheirsIsUnread() throws Exception {
        reading("one", LONG);
        reading("one", LONG);
        assertThatThrownBy(() -> answer("one", LONG)).isInstanceOfSatisfying(TooMuchAtOnceException.class, refused -> {
            assertThat(refused.code()).isEqualTo("too-many-answers-unfetched");
            assertThat(refused.seconds()).isPositive();
        });
        assertThatThrownBy(() -> answer("one", HEAVY))
                .isInstanceOfSatisfying(TooMuchAtOnceException.class, refused -> assertThat(refused.code())
                        .isEqualTo("too-much-at-once"));
        assertThat(answer("one", request("{ sites { nodes { id } } }"))).containsOnlyKeys("data");
        assertThat(answer("other", LONG)).containsOnlyKeys("data");
        assertThat(answer("other", HEAVY)).containsOnlyKeys("data");
        read.countDown();
    }

    @Test
    void takeRoomUntilTheyHaveRead() throws Exception {
        List<Future<?>> all = List.of(
                reading("one", LONG),
                reading("one", LONG),
                reading("two", LONG),
                reading("two", LONG),
                reading("three", LONG));
        assertThatThrownBy(() -> answer("four", LONG)).isInstanceOf(TooMuchAtOnceException.class);
        read.countDown();
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        assertThat(answer("four", LONG)).containsOnlyKeys("data");
    }

    /** Returns when the answer is there, and is not read. */
    private Future<?> reading(String who, GraphRequest request) throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        Future<?> reading = readers.submit(() -> engine.run(request, who, slowly(answered)));
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        return reading;
    }

    private Consumer<Map<String, Object>> slowly(CountDownLatch answered) {
        return answer -> {
            answered.countDown();
            try {
                assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private Map<String, Object> answer(String who, GraphRequest request) {
        Map<String, Object> got = new ConcurrentHashMap<>();
        engine.run(request, who, got::putAll);
        return got;
    }

    private static GraphRequest request(String query) {
        return GraphRequest.of(Json.createObjectBuilder().add("query", query).build());
    }
}
