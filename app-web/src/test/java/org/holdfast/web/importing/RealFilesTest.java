package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.SharedData;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.web.importing.oscal.OscalCatalogs;
import org.holdfast.web.importing.table.SniffingTables;
import org.junit.jupiter.api.Test;

/** The formats on files that nobody of this project wrote. */
class RealFilesTest {

    @Test
    void readsThePowerPlants() {
        FileFixture file = FileFixture.of(SharedData.get("sites/us-power-plants.csv"));
        List<TableRow> rows = new ArrayList<>();

        try (Table table = new SniffingTables(ImportLimits.standard()).open(file)) {
            assertThat(table.form()).isEqualTo(new TableForm.Csv("UTF-8", ','));
            assertThat(table.headings()).hasSize(27).contains("name", "gppd_idnr", "latitude", "longitude");
            table.rows().forEachRemaining(rows::add);
        }

        assertThat(rows).hasSize(11_879);
        assertThat(rows.stream().filter(row -> row.cell(5).blank())).hasSize(32);
        assertThat(rows.get(0).number()).isEqualTo(2);
    }

    @Test
    void readsTheModerateBaseline() {
        FileFixture file = FileFixture.of(SharedData.get("requirements/nist-800-53-rev5-moderate.oscal.json"));

        Catalog catalog = new OscalCatalogs(ImportLimits.standard()).read(file);

        assertThat(catalog.sections()).isEqualTo(18);
        assertThat(catalog.requirements()).isEqualTo(287);
        assertThat(catalog.withdrawn()).isZero();
        assertThat(all(catalog.items())).noneMatch(item -> text(item).contains("{{"));
        assertThat(all(catalog.items()).flatMap(item -> item.code().stream())).contains("AC", "AC-1", "AC-2(1)");
    }

    @Test
    void writesTheParametersOfAControlIntoItsProse() {
        FileFixture file = FileFixture.of(SharedData.get("requirements/nist-800-53-rev5-moderate.oscal.json"));

        Catalog catalog = new OscalCatalogs(ImportLimits.standard()).read(file);

        assertThat(text(find(catalog, "AC-1")))
                .startsWith("""
                        a. Develop, document, and disseminate to [Assignment: organization-defined personnel or roles]:
                          1. [Selection (one or more): organization-level; mission/business process-level; system-level] access control policy that:
                            (a) Addresses purpose""")
                .endsWith("following [Assignment: organization-defined events].");
        assertThat(text(find(catalog, "AC-7")))
                .contains("lock the account or node for [Assignment: organization-defined");
        assertThat(find(catalog, "AC-2").items())
                .extracting(item -> item.code().orElse(""))
                .containsExactly("AC-2(1)", "AC-2(2)", "AC-2(3)", "AC-2(4)", "AC-2(5)", "AC-2(13)");
    }

    private static CatalogItem find(Catalog catalog, String code) {
        return all(catalog.items())
                .filter(item -> item.code().equals(Optional.of(code)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<CatalogItem> all(List<CatalogItem> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), all(item.items())));
    }

    private static String text(CatalogItem item) {
        return item instanceof CatalogItem.Requirement requirement
                ? requirement.text()
                : ((CatalogItem.Section) item).text();
    }
}
