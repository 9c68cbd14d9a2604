package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.ear.fixture.ApiImport;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.LiveHeap;
import org.holdfast.ear.fixture.StoryFiles;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures bringing the real file to {@code java @holdfast.options -jar holdfast.jar}, from the first byte sent to the last row
 * written, and the heap that stays in use meanwhile. Prints a table and writes it to {@code target/import-bench.md}.
 */
@WholeTest
class ImportBench {

    /** Megabytes: what the database keeps of its pages, and no more. */
    private static final int FLAT = 64;

    private static final Map<String, String> MEANINGS = Map.of(
            "name", "name",
            "gppd_idnr", "code",
            "latitude", "latitude",
            "longitude", "longitude",
            "country_long", "country",
            "primary_fuel", "parentLevel:1",
            "owner", "ownField:owner");

    private final StoryFiles files = StoryFiles.found();
    private final List<String> table = new ArrayList<>(List.of(
            "| import of " + (files.good() + files.refused())
                    + " rows | bring and preview | apply | together | processor time |",
            "| --- | ---: | ---: | ---: | ---: |"));

    @Test
    void bringsTheSitesInTimeAndInLittleMemory(Visitors visitors, @TempDir Path directory) throws IOException {
        LiveHeap heap = new LiveHeap(directory.resolve("gc.log"));
        HoldfastProcess holdfast = HoldfastProcess.on(directory.resolve("data"))
                .option(heap.option())
                .ready();
        try {
            Visitor owner = visitors.stranger(holdfast.uri("/"));
            owner.becomeFirstOwner(holdfast.firstOwnerLink(), "Example Power", "Olive Owner", "olive@example.com");
            int before = heap.megabytes(holdfast);
            timed("all new, first after the start", holdfast, owner, MEANINGS);
            int after = heap.megabytes(holdfast);
            timed("all the same", holdfast, owner, MEANINGS);
            timed("all changed: one more column", holdfast, owner, more("capacity_mw"));
            int most = mostDuring(holdfast, heap, imported(owner, more("commissioning_year")));
            table.add("");
            table.add(
                    "Heap in use after a full collection: %d MB before the first import, %d MB after it, at most %d MB"
                                    .formatted(before, after, most)
                            + " while another one that changes every site is applied.");
            System.out.println(String.join("\n", table));
            Files.write(Path.of("target/import-bench.md"), table);
            assertThat(most - after).as("megabytes more than before it").isLessThan(FLAT);
        } finally {
            holdfast.close();
        }
    }

    private void timed(String what, HoldfastProcess holdfast, Visitor owner, Map<String, String> meanings) {
        Duration used = holdfast.processorTime();
        long start = System.nanoTime();
        ApiImport previewed = imported(owner, meanings);
        long half = System.nanoTime();
        previewed.apply().applied();
        long end = System.nanoTime();
        table.add("| %s | %.1f s | %.1f s | %.1f s | %.1f s |"
                .formatted(
                        what,
                        seconds(half - start),
                        seconds(end - half),
                        seconds(end - start),
                        seconds(holdfast.processorTime().minus(used).toNanos())));
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }

    private ApiImport imported(Visitor owner, Map<String, String> meanings) {
        return ApiImport.previewed(owner, "plants.csv", files.sitesAsBytes(), meanings);
    }

    private static int mostDuring(HoldfastProcess holdfast, LiveHeap heap, ApiImport previewed) throws IOException {
        previewed.apply();
        int most = heap.megabytes(holdfast);
        while (previewed.progress() < 1) {
            most = Math.max(most, heap.megabytes(holdfast));
        }
        return most;
    }

    private static Map<String, String> more(String column) {
        Map<String, String> more = new HashMap<>(MEANINGS);
        more.put(column, "ownField:" + column);
        return more;
    }
}
