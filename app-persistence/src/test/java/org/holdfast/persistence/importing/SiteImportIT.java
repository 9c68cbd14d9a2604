package org.holdfast.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.owner;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.BroughtFile;
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
import org.holdfast.persistence.ProductContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import on the real stores, wired by CDI as in the product. {@code -Dholdfast.import.sites=11879} runs it at the size
 * of the file that the product is measured with, and logs how long it takes.
 */
class SiteImportIT {

    private static final int SITES = Integer.getInteger("holdfast.import.sites", 1_200);

    @TempDir
    private static Path directory;

    private static ProductContainer product;

    @BeforeAll
    static void start() {
        product = ProductContainer.on(directory);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void appliesAFileTwiceAndChangesNothingTheSecondTime() throws IOException {
        FileFixture file = FileFixture.text("sites.csv", table());

        SiteImport first = applied(file);
        SiteImport second = applied(file);

        assertThat(counts(first)).isEqualTo(new ImportCounts(SITES, 0, 0, 0, 0, 4));
        assertThat(counts(second)).isEqualTo(new ImportCounts(0, 0, SITES, 0, 0, 0));
        assertThat(product.get(MongoDatabase.class).getCollection("journal").countDocuments())
                .isEqualTo(SITES + 4);
    }

    private SiteImport applied(FileFixture file) throws IOException {
        long start = System.nanoTime();
        product.knows(owner());
        BroughtFile brought = product.get(BringFile.class).bring(owner(), file.name(), file.size(), file.open());
        SiteImport started = product.get(StartSiteImport.class).start(owner(), brought.id());
        String[] columns = {
            "name", "code", "latitude", "longitude", "parentLevel:1", "ownField:capacity", "ownField:owner",
            "ownField:source", "ownField:url", "ownField:year", "ownField:a", "ownField:b", "ownField:c", "ownField:d"
        };
        SiteMapping mapping =
                new SiteMapping(Arrays.stream(columns).map(SiteColumn::parse).toList(), Optional.empty());
        SiteImport previewed = product.get(PreviewSiteImport.class).preview(owner(), started.id(), mapping);
        report("brought and previewed", start);
        long apply = System.nanoTime();
        product.get(ApplySiteImport.class).apply(owner(), previewed.id());
        report("applied", apply);
        return product.get(ReadSiteImports.class).get(owner(), previewed.id());
    }

    private static void report(String what, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.getLogger(SiteImportIT.class.getName())
                .log(System.Logger.Level.INFO, () -> SITES + " rows " + what + " in " + took.toMillis() + " ms");
    }

    private static ImportCounts counts(SiteImport found) {
        return ((SiteImportState.Applied) found.state()).counts();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("name,code,lat,lon,fuel,cap,owner,source,url,year,a,b,c,d\n");
        String[] fuels = {"Solar", "Gas", "Wind", "Hydro"};
        for (int site = 0; site < SITES; site++) {
            table.append(String.format(
                    Locale.ROOT,
                    "Plant number %d,USA%07d,%.4f,%.4f,%s,%d,Owner %d,U.S. Energy Agency,https://example.com/%d,2019,1.5,2.5,3.5,4.5%n",
                    site,
                    site,
                    (site % 1800) / 10.0 - 90,
                    (site % 3600) / 10.0 - 180,
                    fuels[site % fuels.length],
                    site % 700,
                    site % 97,
                    site));
        }
        return table.toString();
    }
}
