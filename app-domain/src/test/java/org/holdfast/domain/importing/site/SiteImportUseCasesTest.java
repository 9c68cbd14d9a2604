package org.holdfast.domain.importing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.editorOf;
import static org.holdfast.domain.access.ActorFixture.owner;
import static org.holdfast.domain.access.ActorFixture.stranger;
import static org.holdfast.domain.access.ActorFixture.viewer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.ImportStateException;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.ImportedRow.Difference;
import org.holdfast.domain.importing.InMemoryImportFiles;
import org.holdfast.domain.importing.InMemoryImportedRows;
import org.holdfast.domain.importing.InMemoryTables;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteProjection;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenFixture;
import org.junit.jupiter.api.Test;

class SiteImportUseCasesTest {

    private static final String WHOLE = ORGANISATION.value();

    private final InMemorySites sites = new InMemorySites();
    private final KernelFixture kernel = new KernelFixture(new SiteProjection(sites));
    private final InMemorySiteImports imports = new InMemorySiteImports();
    private final InMemoryImportedRows rows = new InMemoryImportedRows();
    private final InMemoryImportFiles files = new InMemoryImportFiles();
    private final ImportLimits limits = new ImportLimits(1_000_000, 10_000, 30, 1_000_000, 100, Duration.ofDays(1));
    private final InMemoryTables tables = new InMemoryTables(limits);
    private final SiteImportKernel kit =
            new SiteImportKernel(kernel, kernel.recorder, kernel.claims, sites, imports, rows, files, tables, limits);
    private final ReadSiteImports reading = kit.reading;
    private final StartSiteImport starting = kit.starting;
    private final PreviewSiteImport previewing = kit.previewing;
    private final ApplySiteImport applying = kit.applying;
    private final ForgetSiteImports forgetting = kit.forgetting;

    private BroughtFile bring(Actor actor, String... lines) {
        if (actor.origin() != Origin.TOKEN) {
            kit.knows(actor);
        }
        FileFixture file = FileFixture.text("sites.csv", String.join("\n", lines));
        try {
            return kit.bringing.bring(actor, file.name(), file.size(), file.open());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private SiteImport start(Actor actor, String... lines) {
        return starting.start(actor, bring(actor, lines).id());
    }

    private static SiteMapping mapping(String... columns) {
        return new SiteMapping(Arrays.stream(columns).map(SiteColumn::parse).toList(), Optional.empty());
    }

    private SiteImport previewed(Actor actor, SiteMapping mapping, String... lines) {
        return previewing.preview(actor, start(actor, lines).id(), mapping);
    }

    private SiteImport applied(Actor actor, SiteMapping mapping, String... lines) {
        SiteImport previewed = previewed(actor, mapping, lines);
        applying.apply(actor, previewed.id());
        kit.work();
        return reading.get(actor, previewed.id());
    }

    private static ImportCounts counts(SiteImport found) {
        return found.state() instanceof SiteImportState.Previewed previewed
                ? previewed.counts()
                : ((SiteImportState.Applied) found.state()).counts();
    }

    private List<ImportedRow> rowsOf(SiteImport found) {
        return reading.rows(owner(), found.id(), Optional.empty(), PageRequest.first(100))
                .items();
    }

    private List<String> problemsOf(SiteImport found) {
        return rowsOf(found).stream()
                .map(row -> row.number() + " "
                        + row.problems().stream()
                                .map(problem -> problem.code()
                                        + problem.column()
                                                .map(column -> " " + column)
                                                .orElse(""))
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("-"))
                .toList();
    }

    private Site site(String code) {
        return sites.findByCodes(ActorFixture.ORGANISATION, List.of(new SiteCode(code))).values().stream()
                .findFirst()
                .orElseThrow();
    }

    private List<Site> all() {
        return sites.page(
                        Sight.everything(ActorFixture.ORGANISATION),
                        SiteFilter.none(),
                        SiteSort.NAME,
                        PageRequest.first(200))
                .items();
    }

    private static ImportCounts made(int made) {
        return new ImportCounts(made, 0, 0, 0, 0, 0);
    }

    @Test
    void guessesWhatTheColumnsMean() {
        SiteImport started = start(
                owner(),
                "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,wepp_id,Zip Code,Tags,Code of the site above",
                "USA,United States of America,North,U1,1.5,1,2,Gas,,0123,a,U0");

        assertThat(started.state().columns().columns())
                .extracting(SiteColumn::label)
                .containsExactly(
                        "country",
                        "ownField:country_long",
                        "name",
                        "code",
                        "ownField:capacity_mw",
                        "latitude",
                        "longitude",
                        "ownField:primary_fuel",
                        "ignored",
                        "postalCode",
                        "tags",
                        "parentCode");
        assertThat(started.sample()).first().asList().startsWith("USA");
    }

    @Test
    void previewWritesNothing() {
        SiteImport previewed = previewed(owner(), mapping("name", "code"), "name,code", "North,N1", "South,S1");

        assertThat(counts(previewed)).isEqualTo(made(2));
        assertThat(rowsOf(previewed)).extracting(ImportedRow::outcome).containsOnly(RowOutcome.NEW);
        assertThat(all()).isEmpty();
        assertThat(kernel.recorded.fired()).isEmpty();
    }

    @Test
    void applyWritesEveryDetailThroughTheJournal() {
        SiteImport applied = applied(
                owner(),
                mapping(
                        "name",
                        "code",
                        "street",
                        "street",
                        "postalCode",
                        "city",
                        "region",
                        "country",
                        "latitude",
                        "longitude",
                        "tags",
                        "ownField:fuel"),
                "n,c,s1,s2,z,city,r,country,lat,lon,t,f",
                "North,N1,Road 1,Yard 2,0150,Oslo,Viken,NOR,59.9,-10.75,cold; hot;cold,Gas");

        Site site = site("n1");
        assertThat(counts(applied)).isEqualTo(made(1));
        assertThat(site.details().address().street()).contains("Road 1\nYard 2");
        assertThat(site.details().address().country()).contains(new Country("NO"));
        assertThat(site.details().coordinates()).contains(new Coordinates(59.9, -10.75));
        assertThat(site.details().tags()).containsExactly("cold", "hot");
        assertThat(site.details().ownFields()).containsExactly(Map.entry("fuel", "Gas"));
        Entry entry =
                kernel.journal.history(site.ref(), PageRequest.first(5)).items().get(0);
        assertThat(entry.origin()).isEqualTo(Origin.IMPORT);
        assertThat(entry.actorName()).isEqualTo(owner().name());
        assertThat(entry.reason()).contains("sites.csv");
    }

    @Test
    void aSecondRunOfTheSameFileChangesNothing() {
        String[] lines = {"name,code,parent,tag", "A,1,,x", "B,2,1,y", "C,,2,", "D,,,"};
        SiteMapping mapping = mapping("name", "code", "parentCode", "tags");
        applied(owner(), mapping, lines);
        int entries = kernel.recorded.fired().size();

        SiteImport again = applied(owner(), mapping, lines);

        assertThat(counts(again)).isEqualTo(new ImportCounts(0, 0, 4, 0, 0, 0));
        assertThat(kernel.recorded.fired()).hasSize(entries);
    }

    @Test
    void showsAndWritesWhatDiffers() {
        applied(owner(), mapping("name", "code", "city"), "n,c,city", "North,N1,Oslo", "South,S1,Rome");

        SiteImport second = applied(
                owner(), mapping("name", "code", "city"), "n,c,city", "North,n1,Bergen", "South,S1,", "East,E1,Bonn");

        assertThat(counts(second)).isEqualTo(new ImportCounts(1, 1, 1, 0, 0, 0));
        assertThat(rowsOf(second).get(0).differences())
                .containsExactly(new Difference("city", Optional.of("Oslo"), Optional.of("Bergen")));
        assertThat(site("N1").details().address().city()).contains("Bergen");
        assertThat(site("S1").details().address().city()).contains("Rome");
    }

    @Test
    void refusesRowsWithTheirReasons() {
        SiteImport previewed = previewed(
                owner(),
                mapping("name", "code", "latitude", "longitude", "country"),
                "name,code,lat,lon,country",
                ",1,,,",
                "A,2,91,0,",
                "B,3,10,,",
                "C,4,north,1,",
                "D,5,,,Atlantis",
                "E,=1+1,,,",
                "x".repeat(201) + ",7,,,",
                "F,8,,,",
                "G,8,,,",
                "H,9,1,2,,extra",
                "I,10,,-181,");

        assertThat(rowsOf(previewed).get(1).problems().get(0).found()).contains("91");
        assertThat(rowsOf(previewed).get(4).problems().get(0).found()).isEmpty();
        assertThat(problemsOf(previewed))
                .containsExactly(
                        "2 row-name-missing name",
                        "3 value-out-of-range lat",
                        "4 row-coordinates-half lon",
                        "5 row-number-invalid lat",
                        "6 country-unknown country",
                        "7 row-formula-cell code",
                        "8 value-too-long name",
                        "9 -",
                        "10 row-code-repeated",
                        "11 row-too-wide",
                        "12 row-coordinates-half lat");
        assertThat(counts(previewed).refused()).isEqualTo(10);
        assertThat(rowsOf(previewed).get(8).problems().get(0).parameters())
                .containsEntry("code", "8")
                .containsEntry("first", 9L);
    }

    @Test
    void acceptsRepeatedNamesWithDifferentCodesAndMissingCoordinates() {
        SiteImport previewed = previewed(
                owner(), mapping("name", "code", "latitude", "longitude"), "n,c,lat,lon", "A,1,,", "A,2,1,2", "a,3,,");

        assertThat(counts(previewed)).isEqualTo(made(3));
    }

    @Test
    void collapsesSpacesInNamesAndSaysSo() {
        SiteImport applied = applied(owner(), mapping("name", "code"), "n,c", "10  Briggs   Solar,1", "Plain,2");

        assertThat(counts(applied).noted()).isEqualTo(1);
        assertThat(rowsOf(applied).get(0).notes())
                .containsExactly(new RowProblem(
                        RowProblem.SPACES_COLLAPSED, Optional.of("n"), Map.of("value", "10 Briggs Solar")));
        assertThat(site("1").name().value()).isEqualTo("10 Briggs Solar");
    }

    @Test
    void putsSitesBelowOthersWhateverTheOrderOfTheFile() {
        SiteImport applied = applied(
                owner(),
                mapping("name", "code", "parentCode"),
                "n,c,p",
                "Room,r,hall",
                "Hall,HALL,plant",
                "Plant,Plant,",
                "Other,o,");

        assertThat(counts(applied)).isEqualTo(made(4));
        assertThat(site("r").ancestors())
                .containsExactly(site("plant").id(), site("hall").id());
    }

    @Test
    void takesTheOtherRowsWhenEveryParentIsPartOfACircle() {
        SiteImport previewed =
                previewed(owner(), mapping("name", "code", "parentCode"), "n,c,p", "A,a,b", "B,b,a", "C,c,");

        assertThat(counts(previewed)).isEqualTo(new ImportCounts(1, 0, 0, 2, 0, 0));
    }

    @Test
    void refusesCyclesUnknownParentsAndWhatLiesBelowRefusedRows() {
        SiteImport applied = applied(
                owner(),
                mapping("name", "code", "parentCode"),
                "n,c,p",
                "A,a,b",
                "B,b,a",
                "C,c,c",
                "D,d,a",
                "E,e,nowhere",
                ",f,",
                "G,g,f",
                "H,h,g",
                "I,i,");

        assertThat(problemsOf(applied))
                .containsExactly(
                        "2 row-parent-cycle",
                        "3 row-parent-cycle",
                        "4 row-parent-cycle",
                        "5 row-parent-refused",
                        "6 row-parent-unknown",
                        "7 row-name-missing n",
                        "8 row-parent-refused",
                        "9 row-parent-refused",
                        "10 -");
        assertThat(all()).extracting(found -> found.name().value()).containsExactly("I");
    }

    @Test
    void movesSitesWhereTheFileSaysSo() {
        applied(owner(), mapping("name", "code", "parentCode"), "n,c,p", "A,a,", "B,b,a", "C,c,b");

        SiteImport moved = applied(owner(), mapping("name", "code", "parentCode"), "n,c,p", "A,a,", "C2,c,a", "B,b,c");

        assertThat(counts(moved)).isEqualTo(new ImportCounts(0, 2, 1, 0, 0, 0));
        assertThat(site("b").ancestors())
                .containsExactly(site("a").id(), site("c").id());
        assertThat(site("c").name().value()).isEqualTo("C2");
    }

    @Test
    void movesNothingToWhereTheImporterMayMore() {
        applied(owner(), mapping("name", "code", "parentCode"), "n,c,p", "A,a,", "B,b,", "C,c,");
        Grant onA = new Grant(Role.OWNER, site("a").id().value());
        Actor editor = ActorFixture.as("01HZZZZZZZ00000000000000M7", new Grant(Role.EDITOR, WHOLE), onA);

        SiteImport applied =
                applied(editor, mapping("name", "code", "parentCode"), "n,c,p", "A2,a,", "B2,b,a", "C2,c,b");

        assertThat(problemsOf(applied)).contains("3 site-move-to-oneself");
        assertThat(site("b").ancestors()).isEmpty();
        assertThat(site("b").name().value()).isEqualTo("B");
    }

    @Test
    void movesNothingForTheMakerOfATokenEither() {
        applied(owner(), mapping("name", "code", "parentCode"), "n,c,p", "A,a,", "B,b,");
        Grant editing = new Grant(Role.EDITOR, WHOLE);
        Grant onA = new Grant(Role.OWNER, site("a").id().value());
        Actor maker = ActorFixture.as("01HZZZZZZZ00000000000000M7", editing, onA);
        kit.knows(maker);
        ApiToken token = TokenFixture.service("T1", "Nightly", new MemberId(maker.id()), Set.of(editing));
        kit.tokens.save(token);
        Actor service = new Actor(
                ORGANISATION,
                token.id().value(),
                "Nightly",
                Origin.TOKEN,
                ActorFixture.as(maker.id(), editing).grants(),
                maker.id());

        assertThat(problemsOf(previewed(service, mapping("name", "code", "parentCode"), "n,c,p", "A,a,", "B,b,a")))
                .contains("3 site-move-to-oneself");
    }

    @Test
    void refusesToPutASiteBelowItself() {
        applied(owner(), mapping("name", "code", "parentCode"), "n,c,p", "A,a,", "B,b,a");

        SiteImport previewed = previewed(owner(), mapping("name", "code", "parentCode"), "n,c,p", "A,a,b");

        assertThat(problemsOf(previewed)).containsExactly("2 site-parent-cycle");
    }

    @Test
    void makesASiteForEachNameOnALevelAbove() {
        String[] lines = {"n,c,region,fuel", "A,1,North,Solar", "B,2,north,Gas", "C,3,North,solar", "D,4,,", "E,5,,Gas"
        };
        SiteMapping mapping = mapping("name", "code", "parentLevel:1", "parentLevel:2");

        SiteImport previewed = previewed(owner(), mapping, lines);
        SiteImport applied = applied(owner(), mapping, lines);
        SiteImport again = applied(owner(), mapping, lines);

        assertThat(counts(previewed)).isEqualTo(new ImportCounts(5, 0, 0, 0, 0, 4));
        assertThat(counts(applied)).isEqualTo(counts(previewed));
        assertThat(counts(again)).isEqualTo(new ImportCounts(0, 0, 5, 0, 0, 0));
        assertThat(all())
                .extracting(found -> found.name().value())
                .containsExactlyInAnyOrder("A", "B", "C", "D", "E", "North", "Solar", "Gas", "Gas");
        assertThat(site("1").parent()).isEqualTo(site("3").parent());
        assertThat(site("2").ancestors()).hasSize(2);
        assertThat(site("5").ancestors()).hasSize(1);
    }

    @Test
    void findsSitesWithoutCodeByNameAndPlace() {
        applied(owner(), mapping("name", "city"), "n,city", "North,Oslo", "South,Rome");

        SiteImport second =
                applied(owner(), mapping("name", "city"), "n,city", "NORTH,Bergen", "South,Rome", "south,Paris");

        assertThat(problemsOf(second)).containsExactly("2 -", "3 -", "4 row-name-repeated");
        assertThat(counts(second)).isEqualTo(new ImportCounts(0, 1, 1, 1, 0, 0));
        assertThat(all()).hasSize(2);
    }

    @Test
    void importsBelowASite() {
        applied(owner(), mapping("name", "code"), "n,c", "Region,reg");
        SiteMapping below = new SiteMapping(
                mapping("name", "code").columns(), Optional.of(site("reg").id()));

        applied(owner(), below, "n,c", "North,n");

        assertThat(site("n").parent()).contains(site("reg").id());
    }

    @Test
    void aScopedEditorReachesNothingElse() {
        applied(owner(), mapping("name", "code"), "n,c", "Mine,mine", "Theirs,theirs", "Hidden,hidden");
        Actor editor = editorOf(site("mine").id().value());
        SiteMapping below = new SiteMapping(
                mapping("name", "code", "parentCode").columns(),
                Optional.of(site("mine").id()));

        SiteImport applied = applied(
                editor, below, "n,c,p", "New,1,", "Stolen,theirs,", "Below,2,hidden", "Renamed,mine,", "Deeper,3,1");

        assertThat(problemsOf(applied))
                .containsExactly("2 -", "3 site-code-taken", "4 row-parent-unknown", "5 -", "6 -");
        assertThat(site("theirs").name().value()).isEqualTo("Theirs");
        assertThat(site("mine").name().value()).isEqualTo("Renamed");
        assertThat(site("3").ancestors()).hasSize(2);
        assertThatThrownBy(() -> previewed(
                        editor,
                        new SiteMapping(
                                below.columns(), Optional.of(site("theirs").id())),
                        "n,c,p",
                        "X,9,"))
                .isInstanceOf(NotFoundException.class);
        assertThat(problemsOf(previewed(editor, mapping("name", "code"), "n,c", "Top,9")))
                .containsExactly("2 row-not-allowed");
    }

    @Test
    void viewersAndStrangersReachNoImport() {
        SiteImport started = start(owner(), "n,c", "A,1");

        assertThatThrownBy(() -> start(viewer(), "n,c", "A,1")).isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> previewing.preview(viewer(), started.id(), mapping("name")))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> reading.get(stranger(), started.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> starting.start(stranger(), started.file())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> applying.apply(stranger(), started.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> forgetting.forget(stranger(), started.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tellsEverythingThatIsWrongWithAMapping() {
        SiteImport started = start(owner(), "n,c", "A,1");

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> previewing.preview(
                        owner(),
                        started.id(),
                        mapping(
                                "code",
                                "code",
                                "latitude",
                                "parentLevel:2",
                                "parentCode",
                                "ownField:x",
                                "ownField:x")));

        assertThat(refusal.problems())
                .extracting(problem -> problem.code())
                .contains(
                        "import-column-missing",
                        "import-mapping-name-missing",
                        "import-mapping-coordinates-half",
                        "import-mapping-column-twice",
                        "import-mapping-levels-gap");
        assertThat(rowsOf(started)).isEmpty();
    }

    @Test
    void stepsGoInOrder() {
        SiteImport started = start(owner(), "n,c", "A,1");
        assertThatThrownBy(() -> applying.apply(owner(), started.id())).isInstanceOf(ImportStateException.class);

        SiteImport applied = applied(owner(), mapping("name", "code"), "n,c", "B,2");
        assertThatThrownBy(() -> applying.apply(owner(), applied.id())).isInstanceOf(ImportStateException.class);
        assertThatThrownBy(() -> previewing.preview(owner(), applied.id(), mapping("name")))
                .isInstanceOf(ImportStateException.class);
    }

    @Test
    void goesOnWhereItWasInterruptedAndMakesNothingTwice() {
        String[] lines = new String[1_301];
        lines[0] = "n,c,p";
        for (int row = 1; row < lines.length; row++) {
            lines[row] = "Site " + row + ",c" + row + "," + (row % 3 == 0 ? "c1" : "");
        }
        SiteImport previewed = previewed(owner(), mapping("name", "code", "parentCode"), lines);
        applying.apply(owner(), previewed.id());
        kit.die();
        kernel.recorded.observe(new Consumer<>() {
            private int batches;

            @Override
            public void accept(Recorded recorded) {
                if (++batches == 2) {
                    throw new IllegalStateException("the process dies here");
                }
            }
        });
        applying.resume();
        assertThatThrownBy(kit::work).isInstanceOf(IllegalStateException.class);

        applying.resume();
        kit.work();

        SiteImport applied = reading.get(owner(), previewed.id());
        assertThat(counts(applied)).isEqualTo(made(1_300));
        assertThat(sites.count(Sight.everything(ActorFixture.ORGANISATION), SiteFilter.none())
                        .value())
                .isEqualTo(1_300);
        assertThat(site("c3").parent()).contains(site("c1").id());
        assertThat(kernel.journal
                        .history(site("c600").ref(), PageRequest.first(5))
                        .items())
                .hasSize(1);
    }

    @Test
    void runsOnlyOnceAtATime() {
        SiteImport previewed = previewed(owner(), mapping("name", "code"), "n,c", "A,1");
        applying.apply(owner(), previewed.id());
        applying.resume();

        kit.work();

        assertThat(counts(reading.get(owner(), previewed.id()))).isEqualTo(made(1));
    }

    @Test
    void failsWithTheReasonWhenItsFileIsGone() {
        SiteImport previewed = previewed(owner(), mapping("name", "code"), "n,c", "A,1");
        applying.apply(owner(), previewed.id());
        files.forget(previewed.file());

        kit.work();

        assertThat(reading.get(owner(), previewed.id()).state())
                .isInstanceOfSatisfying(SiteImportState.Failed.class, failed -> assertThat(failed.code())
                        .isEqualTo("file-not-found"));
    }

    @Test
    void refusesRowsThatSomebodyElseWasFasterWith() {
        SiteImport previewed = previewed(owner(), mapping("name", "code"), "n,c", "A,1", "B,2");
        kernel.claims.claim(new SiteCode("2").claim(ActorFixture.ORGANISATION), Site.ref(SiteFixture.id("X")));

        applying.apply(owner(), previewed.id());
        kit.work();

        SiteImport applied = reading.get(owner(), previewed.id());
        assertThat(counts(applied)).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
        assertThat(problemsOf(applied)).containsExactly("2 -", "3 site-code-taken");
    }

    @Test
    void forgetsWhatExpired() {
        SiteImport started = start(owner(), "n,c", "A,1");

        kernel.clock.advance(Duration.ofDays(2));
        forgetting.forgetExpired();

        assertThatThrownBy(() -> reading.get(owner(), started.id())).isInstanceOf(NotFoundException.class);
        assertThat(files.find(ActorFixture.ORGANISATION, started.file())).isEmpty();
    }

    @Test
    void refusesAFileThatAnnouncesTooManyBytesUnread() {
        assertThatThrownBy(() -> kit.bringing.bring(owner(), "huge.csv", 300_000_000, new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("was read");
                    }
                }))
                .isInstanceOf(FileRefusedException.class);
    }

    @Test
    void keepsOwnFieldsAndTagsThatTheFileDoesNotName() {
        applied(owner(), mapping("name", "code", "ownField:fuel", "tags"), "n,c,f,t", "A,1,Gas,old");

        applied(owner(), mapping("name", "code", "ownField:owner", "tags"), "n,c,o,t", "A,1,Acme,new");

        SiteDetails details = site("1").details();
        assertThat(details.ownFields()).containsOnly(Map.entry("fuel", "Gas"), Map.entry("owner", "Acme"));
        assertThat(details.tags()).containsExactly("new", "old");
    }

    /** Applied, and not yet written. */
    private SiteImport begun(Actor actor) {
        SiteImport previewed = previewed(actor, mapping("name", "code"), "name,code", "North,n-1", "South,s-1");
        return applying.apply(actor, previewed.id());
    }

    private void isStopped(SiteImport begun) {
        assertThat(reading.get(owner(), begun.id()).state())
                .isInstanceOfSatisfying(SiteImportState.Failed.class, failed -> assertThat(failed.code())
                        .isEqualTo("import-rights-ended"));
        assertThat(all()).isEmpty();
    }

    @Test
    void stopsWhenWhoeverHasItAppliedIsSuspended() {
        Actor editor = ActorFixture.as("01HZZZZZZZ00000000000000M7", new Grant(Role.EDITOR, WHOLE));
        SiteImport begun = begun(editor);
        kit.members.save(kit.knows(editor).suspended());

        kit.work();

        isStopped(begun);
        previewing.preview(owner(), begun.id(), mapping("name", "code"));
        applying.apply(owner(), begun.id());
        kit.work();
        assertThat(reading.get(owner(), begun.id()).state()).isInstanceOf(SiteImportState.Applied.class);
        assertThat(all()).hasSize(2);
    }

    @Test
    void stopsWhenTheGrantWasTaken() {
        Actor editor = ActorFixture.as("01HZZZZZZZ00000000000000M7", new Grant(Role.EDITOR, WHOLE));
        SiteImport begun = begun(editor);
        kit.members.save(kit.knows(editor).granted(Set.of(new Grant(Role.VIEWER, WHOLE))));

        kit.work();

        isStopped(begun);
    }

    @Test
    void stopsWhenTheGrantEnded() {
        Grant minute =
                new Grant(Role.EDITOR, WHOLE).ending(kernel.clock.instant().plusSeconds(60));
        SiteImport begun = begun(ActorFixture.as("01HZZZZZZZ00000000000000M7", minute));
        kernel.clock.advance(Duration.ofSeconds(61));

        kit.work();

        isStopped(begun);
    }

    @Test
    void stopsWhenTheTokenOfAServiceWasRevoked() {
        Actor maker = ActorFixture.as("01HZZZZZZZ00000000000000M7", new Grant(Role.EDITOR, WHOLE));
        kit.knows(maker);
        ApiToken token = TokenFixture.service(
                "T1", "Nightly", new MemberId(maker.id()), maker.grants().given());
        kit.tokens.save(token);
        Actor service = new Actor(ORGANISATION, token.id().value(), "Nightly", Origin.TOKEN, maker.grants());
        SiteImport first = begun(service);
        kit.work();
        assertThat(reading.get(owner(), first.id()).state()).isInstanceOf(SiteImportState.Applied.class);
        SiteImport previewed = previewed(service, mapping("name", "code"), "name,code", "East,e-1");
        SiteImport second = applying.apply(service, previewed.id());
        kit.tokens.save(TokenFixture.revoked(token));

        kit.work();

        assertThat(reading.get(owner(), second.id()).state()).isInstanceOf(SiteImportState.Failed.class);
        assertThat(all()).hasSize(2);
    }

    /** Who reads all access sees every import; going on with that of somebody else needs importing everywhere. */
    @Test
    void saysWhoMayGoOnWithAnImport() {
        sites.save(SiteFixture.site("N1", "North"));
        String north = SiteFixture.id("N1").value();
        Grant auditing = new Grant(Role.AUDITOR, WHOLE);
        Actor both = ActorFixture.as("01HZZZZZZZ00000000000000H1", auditing, new Grant(Role.EDITOR, north));
        Actor auditor = ActorFixture.as("01HZZZZZZZ00000000000000H2", auditing);
        Actor editor = ActorFixture.as("01HZZZZZZZ00000000000000H3", new Grant(Role.EDITOR, WHOLE));
        SiteImport owners = start(owner(), "name,code", "A,a");
        SiteImport own = start(both, "name,code", "B,b");
        assertThat(reading.get(both, owners.id())).isEqualTo(owners);
        assertThat(reading.mayChange(both, owners)).isFalse();
        assertThatThrownBy(() -> previewing.preview(both, owners.id(), mapping("name", "code")))
                .hasMessageContaining("access-refused");
        assertThat(reading.mayChange(both, own)).isTrue();
        assertThat(previewing.preview(both, own.id(), mapping("name", "code")).id())
                .isEqualTo(own.id());
        assertThat(reading.mayChange(auditor, owners)).isFalse();
        assertThat(reading.mayChange(editor, owners)).isTrue();
    }
}
