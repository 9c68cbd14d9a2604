package org.holdfast.web.importing.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.holdfast.domain.importing.FileFixture.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.importing.Catalogs;
import org.holdfast.domain.importing.CatalogsContract;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OscalCatalogsTest implements CatalogsContract {

    private final OscalCatalogs catalogs = new OscalCatalogs(ImportLimits.standard());

    @Override
    public Catalogs catalogs() {
        return catalogs;
    }

    @Override
    public FileContent fireSafety() {
        return OscalFixture.catalog();
    }

    private FileRefusedException refusalOf(String json) {
        return catchThrowableOfType(FileRefusedException.class, () -> catalogs.read(text("catalog.json", json)));
    }

    private CatalogItem.Section section() {
        return (CatalogItem.Section)
                catalogs.read(OscalFixture.catalog()).items().get(0);
    }

    private CatalogItem.Requirement control() {
        return (CatalogItem.Requirement) section().items().get(0);
    }

    @Test
    void readsTheVersionAsPublished() {
        assertThat(catalogs.read(OscalFixture.catalog()).version()).isEqualTo(Optional.of("2.1"));
    }

    @Test
    void makesSectionsOfGroups() {
        assertThat(section().code()).isEqualTo(Optional.of("FS"));
        assertThat(section().title()).isEqualTo("Fire safety of buildings");
        assertThat(section().text()).isEqualTo("What every building needs.");
    }

    @Test
    void indentsListsAndPutsParametersIntoTheProse() {
        assertThat(control().text()).isEqualTo("""
                        See that:
                        a. ways out are clear [Assignment: organization-defined frequency]; and
                          1. [Selection (one or more): doors; stairs of [Assignment: organization-defined floors]] are signed in green
                        b. [Assignment: organization-defined staff; organization-defined guests] know them for 30 days, [Assignment: fs-1_unknown].""");
    }

    @Test
    void keepsTheParagraphsOfGuidanceAndTheTextOfLinks() {
        assertThat(control().guidance())
                .isEqualTo("See FS-2 and the map (https://example.com/map).\n\nTwo ways are better.");
    }

    @Test
    void putsEnhancementsUnderTheirControlWithTheirShortLabel() {
        assertThat(control().code()).isEqualTo(Optional.of("FS-1"));
        CatalogItem.Requirement night =
                (CatalogItem.Requirement) control().items().get(0);
        assertThat(night.code()).isEqualTo(Optional.of("FS-1(1)"));
        assertThat(night.text()).isEqualTo("Ways out are [Selection (one): lit; marked] at night.");
    }

    @Test
    void leavesOutWhatIsWithdrawnAndCountsIt() {
        Catalog catalog = catalogs.read(OscalFixture.catalog());

        assertThat(catalog.withdrawn()).isEqualTo(2);
        assertThat(control().items()).hasSize(1);
    }

    @Test
    void readsACatalogBehindAByteOrderMark() {
        FileFixture whole = OscalFixture.catalog();
        FileContent marked = text("catalog.json", "\uFEFF" + new String(whole.bytes(), StandardCharsets.UTF_8));

        assertThat(catalogs.recognises(marked)).isTrue();
        assertThat(catalogs.read(marked).requirements()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"sites\": []}", "\"catalog\"", "{\"catalogue\": {}}"})
    void refusesJsonThatIsNoCatalog(String json) {
        assertThat(refusalOf(json).problem()).isEqualTo(FileProblem.OSCAL_NOT_A_CATALOG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "component-definition", "system-security-plan", "assessment-results"})
    void namesTheOtherModelsOfOscal(String model) {
        FileRefusedException refusal = refusalOf("{\"" + model + "\": {\"uuid\": \"x\"}}");

        assertThat(refusal.problem()).isEqualTo(FileProblem.OSCAL_OTHER_MODEL);
        assertThat(refusal.parameters()).containsEntry("model", model);
    }

    @Test
    void refusesWhatIsCutOffAnywhere() {
        byte[] whole = OscalFixture.catalog().bytes();
        for (int length = 1; length < whole.length - 2; length += 7) {
            FileFixture cut = new FileFixture("catalog.json", Arrays.copyOf(whole, length));
            assertThat(catchThrowableOfType(FileRefusedException.class, () -> catalogs.read(cut)))
                    .as("cut after %d bytes", length)
                    .extracting(FileRefusedException::problem)
                    .isEqualTo(FileProblem.OSCAL_CUT_OFF);
        }
    }

    @Test
    void refusesBrokenJsonAndNamesTheLine() {
        FileRefusedException refusal = refusalOf("{\n\"catalog\": {\n\"uuid\" 5\n}}");

        assertThat(refusal.problem()).isEqualTo(FileProblem.OSCAL_NOT_JSON);
        assertThat(refusal.parameters()).containsEntry("row", 3L);
    }

    @Test
    void refusesWrongTypesAndNamesThePlace() {
        FileRefusedException refusal = refusalOf("{\"catalog\": {\"groups\": [{\"title\": 5}]}}");

        assertThat(refusal.problem()).isEqualTo(FileProblem.OSCAL_DAMAGED);
        assertThat(refusal.parameters()).containsEntry("where", "catalog/groups/1/title");
    }

    @Test
    void refusesControlsWithoutOrWithTheSameId() {
        assertThat(refusalOf("{\"catalog\": {\"controls\": [{\"title\": \"A\"}]}}")
                        .problem())
                .isEqualTo(FileProblem.OSCAL_DAMAGED);
        assertThat(refusalOf("{\"catalog\": {\"controls\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}}")
                        .problem())
                .isEqualTo(FileProblem.OSCAL_DAMAGED);
    }

    @Test
    void refusesACatalogWithoutControls() {
        assertThat(refusalOf("{\"catalog\": {\"groups\": [{\"id\": \"a\", \"title\": \"A\"}]}}")
                        .problem())
                .isEqualTo(FileProblem.OSCAL_NO_CONTROLS);
    }

    @Test
    void refusesMoreControlsThanAllowed() {
        ImportLimits one = new ImportLimits(10_000, 10, 10, 10_000, 1, Duration.ofHours(1));

        assertThat(catchThrowableOfType(
                                FileRefusedException.class, () -> new OscalCatalogs(one).read(OscalFixture.catalog()))
                        .problem())
                .isEqualTo(FileProblem.OSCAL_TOO_LARGE);
    }

    @Test
    void endsParametersThatNameEachOther() {
        String json = """
                {"catalog": {"controls": [{"id": "a", "title": "A",
                  "params": [{"id": "x", "select": {"choice": ["1 {{ insert: param, y }}"]}},
                             {"id": "y", "select": {"choice": ["2 {{ insert: param, x }}"]}}],
                  "parts": [{"name": "statement", "prose": "{{ insert: param, x }}"}]}]}}""";

        assertThat(((CatalogItem.Requirement) catalogs.read(text("catalog.json", json))
                                .items()
                                .get(0))
                        .text())
                .startsWith("[Selection (one): 1 [Selection (one): 2 ")
                .contains("…");
    }

    @Test
    void refusesParametersThatGrowWithoutMeasure() {
        String many = "\"{{ insert: param, p%1$d }}\",".repeat(60);
        StringBuilder params = new StringBuilder();
        for (int level = 1; level <= 5; level++) {
            params.append("{\"id\": \"p%d\", \"select\": {\"choice\": [%s\"x\"]}},"
                    .formatted(level, many.formatted(level + 1)));
        }
        String json = """
                {"catalog": {"controls": [{"id": "a", "title": "A", "params": [%s {"id": "p6", "label": "end"}],
                  "parts": [{"name": "statement", "prose": "{{ insert: param, p1 }}"}]}]}}""".formatted(params);

        assertThat(refusalOf(json).problem()).isEqualTo(FileProblem.OSCAL_TOO_LARGE);
    }

    @Test
    void refusesParametersThatGatherEachOtherWithoutMeasure() {
        StringBuilder params = new StringBuilder();
        for (int level = 1; level <= 6; level++) {
            String next = "{\"name\": \"aggregates\", \"ns\": \"http://csrc.nist.gov/ns/rmf\", \"value\": \"p%d\"},"
                    .formatted(level + 1);
            params.append("{\"id\": \"p%d\", \"props\": [%s {\"name\": \"x\", \"value\": \"y\"}]},"
                    .formatted(level, next.repeat(40)));
        }

        assertThat(refusalOf(inserting("p1", params + "{\"id\": \"p7\", \"label\": \"end\"}"))
                        .problem())
                .isEqualTo(FileProblem.OSCAL_TOO_LARGE);
    }

    @Test
    @Timeout(20)
    void refusesParametersThatInsertEachOtherWithoutMeasureAndWithoutText() {
        StringBuilder params = new StringBuilder();
        for (int level = 1; level <= 5; level++) {
            params.append("{\"id\": \"p%d\", \"values\": [\"%s\"]},"
                    .formatted(level, "{{p%d}}".formatted(level + 1).repeat(150)));
        }

        assertThat(refusalOf(inserting("p1", params + "{\"id\": \"p6\", \"values\": [\" \"]}"))
                        .problem())
                .isEqualTo(FileProblem.OSCAL_TOO_LARGE);
    }

    @Test
    @Timeout(20)
    void refusesTitlesThatAreLongByTheirParameters() {
        String controls = IntStream.range(0, 400)
                .mapToObj(number -> "{\"id\": \"c%d\", \"title\": \"{{ insert: param, p }}\"}".formatted(number))
                .collect(Collectors.joining(","));
        String json = "{\"catalog\": {\"params\": [{\"id\": \"p\", \"values\": [\"%s\"]}], \"controls\": [%s]}}"
                .formatted("x".repeat(20_000), controls);

        assertThat(refusalOf(json).problem()).isEqualTo(FileProblem.OSCAL_TOO_LARGE);
    }

    @Test
    @Timeout(20)
    void refusesMoreThanAnyCatalogueHasOfWhatIsEmpty() {
        assertThat(refusalOf("{\"catalog\": {\"controls\": [{\"id\": \"a\", \"parts\": [{}" + ",{}".repeat(600_000)
                                + "]}]}}")
                        .problem())
                .isEqualTo(FileProblem.OSCAL_TOO_LARGE);
    }

    private static String inserting(String param, String params) {
        return """
                {"catalog": {"controls": [{"id": "a", "title": "A", "params": [%s],
                  "parts": [{"name": "statement", "prose": "{{ insert: param, %s }}"}]}]}}""".formatted(params, param);
    }

    @Test
    void refusesPartsThatNestWithoutEnd() {
        assertThat(refusalOf("{\"catalog\": {\"parts\": " + "[{\"parts\": ".repeat(5_000))
                        .problem())
                .isEqualTo(FileProblem.OSCAL_DAMAGED);
        assertThat(refusalOf("{\"catalog\": {\"links\": " + "[".repeat(100_000)).problem())
                .isEqualTo(FileProblem.OSCAL_DAMAGED);
    }
}
