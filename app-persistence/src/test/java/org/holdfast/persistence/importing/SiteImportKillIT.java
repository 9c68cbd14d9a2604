package org.holdfast.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.site.ApplySiteImport;
import org.holdfast.domain.importing.site.PreviewSiteImport;
import org.holdfast.domain.importing.site.ReadSiteImports;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteImportState;
import org.holdfast.domain.importing.site.SiteMapping;
import org.holdfast.domain.importing.site.StartSiteImport;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.site.SiteTotals;
import org.holdfast.domain.site.Sites;
import org.holdfast.persistence.ProductContainer;
import org.holdfast.persistence.database.KilledDatabase;
import org.holdfast.persistence.database.KilledDatabase.KilledException;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The process dies before each single write of an import, one after the other, and is started again. Each time the end is
 * the same as that of an import that nothing happened to.
 */
class SiteImportKillIT {

    private static final int ROWS = 300;
    private static final SiteMapping MAPPING = new SiteMapping(
            List.of(
                    SiteColumn.parse("name"),
                    SiteColumn.parse("code"),
                    SiteColumn.parse("latitude"),
                    SiteColumn.parse("longitude"),
                    SiteColumn.parse("parentLevel:1"),
                    SiteColumn.parse("ownField:owner")),
            Optional.empty());

    private static final SettableClock CLOCK = new SettableClock();
    private static final KilledDatabase KILLED = KilledDatabase.of(TestDatabase.migrated());
    private static final int MORE_THAN_ENOUGH = 1_000_000;

    private static ProductContainer product;

    @BeforeAll
    static void start() {
        product = ProductContainer.on(KILLED, CLOCK);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void endsAsIfNothingHadHappenedWhereverItIsKilled() throws IOException {
        Actor undisturbed = ownerOf(0);
        SiteImport previewed = previewed(undisturbed);
        KILLED.dieAfter(MORE_THAN_ENOUGH);
        product.get(ApplySiteImport.class).apply(undisturbed, previewed.id());
        int writes = MORE_THAN_ENOUGH - KILLED.writesLeft();
        End expected = end(undisturbed, previewed);
        assertThat(expected.counts()).isEqualTo(new ImportCounts(ROWS - 1, 0, 0, 1, 0, 3));
        assertThat(writes).isGreaterThan(20);

        for (int written = 1; written < writes; written++) {
            Actor owner = ownerOf(written);
            SiteImport killed = previewed(owner);
            applyAndDie(owner, killed, written);
            restart();
            assertThat(end(owner, killed))
                    .as("after a death with %d of %d writes", written, writes)
                    .isEqualTo(expected);
        }
    }

    @Test
    void changesNothingTheSecondTimeAfterItWasKilledToo() throws IOException {
        Actor owner = ownerOf(1_000);
        SiteImport killed = previewed(owner);
        applyAndDie(owner, killed, 9);
        restart();
        Map<String, Long> journal = end(owner, killed).journal();

        SiteImport again = previewed(owner);
        product.get(ApplySiteImport.class).apply(owner, again.id());

        assertThat(end(owner, again).counts()).isEqualTo(new ImportCounts(0, 0, ROWS - 1, 1, 0, 0));
        assertThat(end(owner, again).journal()).isEqualTo(journal);
    }

    private static void applyAndDie(Actor owner, SiteImport previewed, int writes) {
        KILLED.dieAfter(writes);
        assertThatThrownBy(() -> product.get(ApplySiteImport.class).apply(owner, previewed.id()))
                .isInstanceOf(KilledException.class);
    }

    /** The next process begins when the leases of the dead one have ended, and settles what is half-counted. */
    private static void restart() {
        KILLED.revive();
        CLOCK.advance(Duration.ofMinutes(2));
        product.get(ApplySiteImport.class).resume();
        product.get(SiteTotals.class).settle();
    }

    private static SiteImport previewed(Actor owner) throws IOException {
        product.knows(owner);
        FileFixture file = FileFixture.text("sites.csv", table());
        var brought = product.get(BringFile.class).bring(owner, file.name(), file.size(), file.open());
        SiteImport started = product.get(StartSiteImport.class).start(owner, brought.id());
        return product.get(PreviewSiteImport.class).preview(owner, started.id(), MAPPING);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("name,code,lat,lon,fuel,owner\n");
        for (int row = 1; row <= ROWS; row++) {
            String latitude = row == 7 ? "425" : "42." + row;
            table.append("Plant %d,P%d,%s,-71.5,%s,Owner %d%n"
                    .formatted(
                            row, row, latitude, List.of("Solar", "Gas", "Wind").get(row % 3), row % 9));
        }
        return table.toString();
    }

    private static Actor ownerOf(int number) {
        OrganisationId organisation = new OrganisationId("01HZZZZZZZ%016d".formatted(1_000_000 + number));
        Grants everything = Grants.ofBuiltIn(organisation, List.of(new Grant(Role.OWNER, organisation.value())));
        return new Actor(
                organisation,
                "01HZZZZZZZ%016d".formatted(2_000_000 + number),
                "Robin Example",
                Origin.PAGE,
                everything);
    }

    /**
     * What came of an import.
     *
     * @param sites each site with the names above it and its version
     * @param journal how many entries of each kind there are
     * @param totals the active sites below each site that has some
     * @param claims how many codes are taken
     */
    private record End(
            ImportCounts counts, Set<String> sites, Map<String, Long> journal, Map<String, Long> totals, long claims) {}

    private static End end(Actor owner, SiteImport imported) {
        SiteImport found = product.get(ReadSiteImports.class).get(owner, imported.id());
        assertThat(found.state()).isInstanceOf(SiteImportState.Applied.class);
        Map<String, Site> sites = sites(owner);
        Map<String, Long> totals = new TreeMap<>();
        product.get(SiteTotals.class)
                .active(sites.keySet())
                .forEach((id, count) -> totals.put(sites.get(id).name().value(), count));
        return new End(
                ((SiteImportState.Applied) found.state()).counts(),
                sites.values().stream().map(site -> told(site, sites)).collect(Collectors.toCollection(TreeSet::new)),
                journal(owner),
                totals,
                product.get(MongoDatabase.class)
                        .getCollection("claims")
                        .countDocuments(Filters.regex("_id", "^site-code/" + owner.organisation() + "/")));
    }

    private static Map<String, Long> journal(Actor owner) {
        Map<String, Long> kinds = new TreeMap<>();
        for (Document entry : product.get(MongoDatabase.class)
                .getCollection("journal")
                .find(Filters.eq("organisation", owner.organisation().value()))) {
            kinds.merge(entry.getString("type") + " " + entry.getString("kind"), 1L, Long::sum);
        }
        return kinds;
    }

    private static Map<String, Site> sites(Actor owner) {
        Map<String, Site> all = new HashMap<>();
        Sites sites = product.get(Sites.class);
        Sight everything = Sight.everything(owner.organisation());
        var page = sites.page(everything, SiteFilter.none(), SiteSort.NAME, PageRequest.first(PageRequest.MAXIMUM));
        page.items().forEach(site -> all.put(site.id().value(), site));
        while (page.hasNext()) {
            Site last = page.items().get(page.items().size() - 1);
            page = sites.page(
                    everything,
                    SiteFilter.none(),
                    SiteSort.NAME,
                    PageRequest.after(sites.keyOf(last, SiteSort.NAME), PageRequest.MAXIMUM));
            page.items().forEach(site -> all.put(site.id().value(), site));
        }
        return all;
    }

    private static String told(Site site, Map<String, Site> sites) {
        List<String> above = site.path().keys().stream()
                .skip(1)
                .map(key -> Optional.ofNullable(sites.get(key))
                        .map(found -> found.name().value())
                        .orElse("?"))
                .toList();
        return above + " " + site.details() + " " + site.version();
    }
}
