package org.holdfast.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.web.shared.CsvExport;
import org.junit.jupiter.api.Test;

class SiteExportTest {

    private final InMemorySites sites = new InMemorySites();
    private final SiteExport export =
            new SiteExport(new ReadSites(new Access(new FiredEvents<>()), sites, PlacesFixture.of(sites)));

    @Test
    void writesEveryDetail() {
        sites.save(SiteFixture.full());
        assertThat(written(ActorFixture.owner(), SiteFilter.none()))
                .startsWith("\uFEFFId,Name,Code,Active,Parent id,Street,Postal code,City,Region,Country,Latitude")
                .contains(",São Paulo  Works,SP-01,yes,")
                .contains("\"Rua Um 1\nGate 2\",01000-000,São Paulo,SP,BR,-23.55,-46.63,Cold store; sprinklered,")
                .contains("floors=3; fuel.type=$Gas");
    }

    @Test
    void escapesWhatASpreadsheetWouldRun() {
        List.of("=1+1", "+1", "-1", "@SUM(A1)")
                .forEach(name -> sites.save(SiteFixture.site("X" + (char) ('A' + name.charAt(0) % 20), name)));
        String csv = written(ActorFixture.owner(), SiteFilter.none());
        assertThat(csv).contains(",'=1+1,", ",'+1,", ",'-1,", ",'@SUM(A1),");
    }

    @Test
    void writesMoreThanOnePage() {
        IntStream.range(0, 450)
                .forEach(number -> sites.save(SiteFixture.site("%03d".formatted(number), "Site " + number)));
        assertThat(written(ActorFixture.owner(), SiteFilter.none()).lines())
                .hasSize(451)
                .doesNotHaveDuplicates();
    }

    @Test
    void writesOnlyWhatIsInSightAndMatches() {
        Site north = SiteFixture.site("N1", "North");
        sites.saveAll(List.of(north, SiteFixture.below(north.path(), "H1", "Hall"), SiteFixture.site("S1", "South")));
        assertThat(written(ActorFixture.viewerOf(north.id().value()), SiteFilter.none()))
                .contains("North", "Hall")
                .doesNotContain("South");
        assertThat(written(ActorFixture.stranger(), SiteFilter.none()).lines()).hasSize(1);
        SiteFilter halls = new SiteFilter(
                Optional.of("hall"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(written(ActorFixture.owner(), halls).lines()).hasSize(2);
    }

    private String written(Actor actor, SiteFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvExport csv = new CsvExport(out)) {
            export.write(actor, filter, csv);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
