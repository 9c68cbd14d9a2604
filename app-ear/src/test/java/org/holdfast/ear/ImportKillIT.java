package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.ear.fixture.ApiImport;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.Waiting;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed while it writes a file of sites. */
@WholeTest
class ImportKillIT {

    private static final int ROWS = 4_000;
    private static final List<String> REGIONS = List.of("North", "East", "South", "West");
    private static final Map<String, String> MEANINGS =
            Map.of("name", "name", "code", "code", "town", "city", "region", "parentLevel:1");
    /** Much less than a lease of the killed process would last. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void goesOnAfterTheRestartAndMakesEverySiteOnce(Visitors visitors, @TempDir Path directory) {
        HoldfastProcess holdfast = HoldfastProcess.on(directory).ready();
        try {
            Visitor owner = visitors.stranger(holdfast.uri("/"));
            owner.becomeFirstOwner(holdfast.firstOwnerLink(), "Example Power", "Olive Owner", "olive@example.com");
            ApiImport applying = previewed(owner).apply();
            Waiting.until(() -> applying.progress() > 0, SOON, () -> "nothing was written");
            double written = applying.progress();
            holdfast.kill();
            assertThat(written).as("share that was written before the kill").isLessThan(1);

            holdfast = HoldfastProcess.on(directory)
                    .port(holdfast.uri("/").getPort())
                    .ready();
            Waiting.until(() -> applying.progress() > written, SOON, () -> "it does not go on");

            assertThat(applying.applied()).isEqualTo(counts(ROWS, 0, REGIONS.size()));
            assertThat(sitesByCode(owner)).isEqualTo(expected());
            int entries = entries(owner);
            assertThat(entries).isEqualTo(ROWS + REGIONS.size());
            assertThat(previewed(owner).apply().applied()).isEqualTo(counts(0, ROWS, 0));
            assertThat(entries(owner)).isEqualTo(entries);
        } finally {
            holdfast.close();
        }
    }

    private static ApiImport previewed(Visitor owner) {
        String table = "name,code,town,region\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> "Plant %d,P%d,Town %d,%s\n".formatted(row, row, row % 50, region(row)))
                        .collect(Collectors.joining());
        return ApiImport.previewed(owner, "plants.csv", table.getBytes(StandardCharsets.UTF_8), MEANINGS);
    }

    private static String region(int row) {
        return REGIONS.get(row % REGIONS.size());
    }

    private static Map<String, Integer> counts(int made, int same, int parents) {
        return Map.of("made", made, "changed", 0, "same", same, "refused", 0, "parents", parents);
    }

    /** Each site's code with what the table says of it. */
    private static Map<String, String> expected() {
        return IntStream.range(0, ROWS)
                .boxed()
                .collect(Collectors.toMap(
                        row -> "P" + row, row -> "Plant %d, Town %d, %s, 1".formatted(row, row % 50, region(row))));
    }

    private static Map<String, String> sitesByCode(Visitor owner) {
        List<JsonObject> sites = all(owner, """
                query ($after: String) { found: sites(first: 100, after: $after) {
                  nodes { id name code city parentId version } pageInfo { hasNextPage endCursor } } }""");
        Map<String, String> names =
                sites.stream().collect(Collectors.toMap(site -> site.getString("id"), site -> site.getString("name")));
        return sites.stream()
                .filter(site -> !site.isNull("code"))
                .collect(Collectors.toMap(site -> site.getString("code"), site -> "%s, %s, %s, %d"
                        .formatted(
                                site.getString("name"),
                                site.getString("city"),
                                names.get(site.getString("parentId")),
                                site.getInt("version"))));
    }

    private static int entries(Visitor owner) {
        return all(owner, """
                        query ($after: String) { found: activity(first: 100, after: $after, filter: { subject: "site" }) {
                          nodes { id } pageInfo { hasNextPage endCursor } } }""").size();
    }

    private static List<JsonObject> all(Visitor owner, String query) {
        List<JsonObject> all = new ArrayList<>();
        Map<String, Object> after = new LinkedHashMap<>();
        boolean more = true;
        while (more) {
            JsonObject found = owner.get(query, after).getJsonObject("found");
            all.addAll(found.getJsonArray("nodes").getValuesAs(JsonObject.class));
            JsonObject page = found.getJsonObject("pageInfo");
            more = page.getBoolean("hasNextPage");
            after.put("after", more ? page.getString("endCursor") : "");
        }
        return all;
    }
}
