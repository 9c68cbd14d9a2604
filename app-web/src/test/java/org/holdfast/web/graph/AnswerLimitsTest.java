package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteName;
import org.junit.jupiter.api.Test;

/** What limits an answer while the query runs, where nothing could be told from the query. */
class AnswerLimitsTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final int VALUES = 1_000;
    private static final int CHARACTERS = 100_000;

    private final GraphFixture graph =
            new GraphFixture(new GraphSettings(true, 1_048_576, 10_000, 50, 10_000_000, 30, 30, 5, VALUES, CHARACTERS));

    @Test
    void answersAsManyValuesAsAreAllowedAndNotOneMore() {
        places(200);
        String query = "{ sites(first: %d) { nodes { id name code active } } }";
        JsonObject answer = graph.ask(OWNER, query.formatted(199)); // 2 lists, and 199 sites with 4 fields each
        assertThat(answer.getValue("/data/sites/nodes").asJsonArray()).hasSize(199);
        JsonObject refused = graph.ask(OWNER, query.formatted(200));
        assertThat(code(refused)).isEqualTo("graphql-too-complex");
        assertThat(refused.getValue("/errors/0/extensions/parameters/maximum")).hasToString("1000");
        assertThat(refused.keySet()).containsExactly("errors");
    }

    @Test
    void countsWhatIsReadForManyAtOnce() {
        chain(Site.MAXIMUM_DEPTH);
        JsonObject refused =
                graph.ask(OWNER, "{ sites { nodes { ancestors { parent { id name version active } } } } }");
        assertThat(code(refused)).isEqualTo("graphql-too-complex");
        assertThat(refused.keySet()).containsExactly("errors");
        assertThat(graph.ask(OWNER, "{ sites { nodes { ancestors { id } } } }").containsKey("errors"))
                .isFalse();
    }

    @Test
    void refusesTextsThatAreTooLongTogether() {
        String query = "{ sites { nodes { ownFields { value } } } }";
        graph.sites.saveAll(List.of(talkative("A1", 50)));
        assertThat(graph.ask(OWNER, query).containsKey("errors")).isFalse();
        graph.sites.saveAll(List.of(talkative("A2", 1)));
        JsonObject refused = graph.ask(OWNER, query);
        assertThat(code(refused)).isEqualTo("graphql-answer-too-long");
        assertThat(refused.keySet()).containsExactly("errors");
        assertThat(graph.ask(OWNER, "{ sites { nodes { id name } } }").containsKey("errors"))
                .isFalse();
    }

    private void places(int number) {
        graph.sites.saveAll(IntStream.range(0, number)
                .mapToObj(place -> SiteFixture.site("%04d".formatted(place), "Place " + place))
                .toList());
    }

    private void chain(int levels) {
        ScopePath above = SiteFixture.TOP;
        for (int level = 0; level < levels; level++) {
            Site site = SiteFixture.below(above, "%04d".formatted(level), "Level " + level);
            graph.sites.saveAll(List.of(site));
            above = site.path();
        }
    }

    /** A site with so many facts of 2,000 characters each. */
    private static Site talkative(String end, int facts) {
        Map<String, String> own = new TreeMap<>();
        Collections.nCopies(facts, "x".repeat(2_000)).forEach(text -> own.put("Fact " + own.size(), text));
        return Site.register(
                SiteFixture.id(end),
                SiteFixture.TOP,
                new SiteDetails(new SiteName(end), Optional.empty(), Address.none(), Optional.empty(), List.of(), own));
    }
}
