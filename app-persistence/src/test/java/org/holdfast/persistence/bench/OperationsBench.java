package org.holdfast.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.answer.AnswerRequirement;
import org.holdfast.domain.answer.OpenSheet;
import org.holdfast.domain.answer.ReadSheet;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardName;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.CreateBoard;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.site.ApplySiteImport;
import org.holdfast.domain.importing.site.PreviewSiteImport;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteMapping;
import org.holdfast.domain.importing.site.StartSiteImport;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.progress.Overview;
import org.holdfast.domain.progress.ReadOverview;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.persistence.ProductContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures each operation of the product, as the owner and as a member who sees 1 % of the sites, against the raw driver
 * on the same data in the same run. Prints one table and writes it to {@code target/bench.md}.
 */
class OperationsBench {

    private static final List<Integer> SIZES = sizes();
    private static final int WARM_UP = 300;
    private static final int RUNS = 400;

    private final List<String> table = new ArrayList<>();
    private final Map<String, Double> medians = new HashMap<>();

    @Test
    void measuresEveryOperationAtEverySize(@TempDir Path directory) throws IOException {
        table.add("| sites | operation | user | p50 ms | p95 ms | raw p50 ms | ratio |");
        table.add("| ---: | --- | --- | ---: | ---: | ---: | ---: |");
        for (int sites : SIZES) {
            Path data = directory.resolve("sites-" + sites);
            try (ProductContainer container = ProductContainer.on(data)) {
                measure(container, BenchSize.of(sites));
            }
            System.out.println(sites + " sites: " + megabytes(data) + " MB in the data directory after all of it");
        }
        Files.write(Path.of("target/bench.md"), table);
        System.out.println(String.join("\n", table));
        double growth =
                medians.get(SIZES.get(SIZES.size() - 1) + " site list") / medians.get(SIZES.get(0) + " site list");
        assertThat(growth).as("a page of 11,879 sites against one of 100").isLessThan(3);
    }

    /** All three, or those of {@code -Dholdfast.bench.sizes=100,1000}. */
    private static List<Integer> sizes() {
        return Stream.of(System.getProperty("holdfast.bench.sizes", "100,1000,11879")
                        .split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static long megabytes(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private void measure(ProductContainer container, BenchSize size) throws IOException {
        BenchData data = new BenchData(container, size);
        RawDriver raw = new RawDriver(container.get(MongoDatabase.class));
        User owner = new User("owner", data.owner, data.owner.organisation().value(), data.sites);
        User member =
                new User("member (1 %)", data.member, data.regions.get(0).id().value(), data.sitesOfMember());
        reading(container, size, data, raw, List.of(owner, member));
        answering(container, size, data, raw, List.of(owner.at(owner.name(), member.sites()), member));
        boardOverAllSites(container, size, data);
        if (size.sites() == SIZES.get(SIZES.size() - 1)) {
            importing(container, size, data, raw);
        }
    }

    /**
     * Somebody who uses the product.
     *
     * @param name how the table calls them
     * @param actor with their grants
     * @param key the node of the site tree with all that they see
     * @param sites the sites that they open, in turn
     */
    private record User(String name, Actor actor, String key, List<Site> sites) {

        /** The same user at other sites. */
        User at(String called, List<Site> others) {
            return new User(called, actor, key, others);
        }

        Site site(int run) {
            return sites.get(run % sites.size());
        }
    }

    private void reading(ProductContainer container, BenchSize size, BenchData data, RawDriver raw, List<User> users) {
        String board = data.board.id().value();
        ReadSites sites = container.get(ReadSites.class);
        report(
                size,
                "site list",
                users,
                user -> run -> () -> json(
                        sites
                                .page(user.actor(), SiteFilter.none(), SiteSort.NAME, PageRequest.first(50))
                                .items()
                                .stream()
                                .map(OperationsBench::site)
                                .toList()),
                user -> run -> () -> raw.sites(user.key(), ""));
        ReadSheet sheets = container.get(ReadSheet.class);
        User member = users.get(users.size() - 1);
        List<User> readers = new ArrayList<>(users);
        readers.add(1, users.get(0).at("owner, the member's sites", member.sites()));
        report(
                size,
                "sheet",
                readers,
                user -> run -> () -> json(sheet(
                        sheets.get(user.actor(), data.board.id(), user.site(run).id()))),
                user -> run -> () -> raw.sheet(board, user.site(run).id().value()));
        ReadOverview overviews = container.get(ReadOverview.class);
        report(
                size,
                "overview",
                users,
                user -> run -> () -> json(overview(
                        overviews.get(user.actor(), data.board.id(), Optional.empty(), PageRequest.first(50)))),
                user -> run -> () -> raw.overview(board, user.key()));
        ReadActivity activity = container.get(ReadActivity.class);
        report(
                size,
                "activity",
                users,
                user -> run -> () -> json(
                        activity.activity(user.actor(), ActivityFilter.none(), PageRequest.first(50)).items().stream()
                                .map(OperationsBench::entry)
                                .toList()),
                user -> run -> () -> raw.activity(user.key()));
    }

    /** Both answer on the same sheets, so that the one difference is who they are. */
    private void answering(
            ProductContainer container, BenchSize size, BenchData data, RawDriver raw, List<User> users) {
        List<StatusId> statuses = data.board.statuses().offered().stream()
                .map(status -> status.id())
                .toList();
        AnswerRequirement answers = container.get(AnswerRequirement.class);
        Map<AnswerId, Answer> known = new HashMap<>();
        report(
                size,
                "set one answer",
                users,
                user -> run -> {
                    ItemId requirement = data.requirements.get(run * 31 % data.requirements.size());
                    AnswerId id = new AnswerId(data.board.id(), user.site(run).id(), requirement);
                    Answer before = known.computeIfAbsent(
                            id, unknown -> container.get(ReadSheet.class).answer(user.actor(), id));
                    return () -> {
                        StatusId status = before.content().status();
                        StatusId next = statuses.get((statuses.indexOf(status) + 1) % statuses.size());
                        known.put(id, answers.setStatus(user.actor(), id, before.version(), next));
                    };
                },
                user -> run -> () -> raw.write(run));
    }

    private void boardOverAllSites(ProductContainer container, BenchSize size, BenchData data) {
        MongoDatabase database = container.get(MongoDatabase.class);
        long before = documents(database);
        Measured took = Measured.once(() -> container
                .get(CreateBoard.class)
                .create(data.owner, BoardDetails.named(new BoardName("Another")), BoardScope.everything()));
        long written = documents(database) - before;
        row(size, "create a board over all sites (" + written + " documents)", "owner", took, Double.NaN);
        assertThat(written).isLessThan(5);
    }

    private void importing(ProductContainer container, BenchSize size, BenchData data, RawDriver raw)
            throws IOException {
        StringBuilder rows = new StringBuilder("name,code,region,latitude,longitude,owner\n");
        for (int number = 0; number < size.sites(); number++) {
            rows.append("Imported ")
                    .append(number)
                    .append(",I")
                    .append(number)
                    .append(",Area ")
                    .append(number % 50)
                    .append(',')
                    .append(number % 90)
                    .append(".5,")
                    .append(number % 180)
                    .append(".5,Owner\n");
        }
        FileFixture file = FileFixture.text("sites.csv", rows.toString());
        SiteMapping mapping = new SiteMapping(
                Arrays.stream(new String[] {"name", "code", "parentLevel:1", "latitude", "longitude", "ownField:owner"})
                        .map(SiteColumn::parse)
                        .toList(),
                Optional.empty());
        double baseline = Measured.once(raw.importing()).median();
        Measured took = Measured.once(() -> {
            SiteImport started = container.get(StartSiteImport.class).start(data.owner, brought(container, data, file));
            SiteImport previewed = container.get(PreviewSiteImport.class).preview(data.owner, started.id(), mapping);
            container.knows(data.owner);
            container.get(ApplySiteImport.class).apply(data.owner, previewed.id());
        });
        row(size, "import all sites", "owner", took, baseline);
    }

    private static FileId brought(ProductContainer container, BenchData data, FileFixture file) {
        try {
            return container
                    .get(BringFile.class)
                    .bring(data.owner, file.name(), file.size(), file.open())
                    .id();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void report(
            BenchSize size,
            String operation,
            List<User> users,
            Function<User, Measured.Operation> ours,
            Function<User, Measured.Operation> raw) {
        List<Measured.Operation> operations = users.stream()
                .flatMap(user -> Stream.of(ours.apply(user), raw.apply(user)))
                .toList();
        List<Measured> measured = Measured.inTurn(WARM_UP, RUNS, operations);
        medians.put(size.sites() + " " + operation, measured.get(0).median());
        for (int place = 0; place < users.size(); place++) {
            row(
                    size,
                    operation,
                    users.get(place).name(),
                    measured.get(2 * place),
                    measured.get(2 * place + 1).median());
        }
    }

    private void row(BenchSize size, String operation, String user, Measured measured, double raw) {
        boolean compared = !Double.isNaN(raw);
        table.add("| " + size.sites() + " | " + operation + " | " + user + " | " + Measured.number(measured.median())
                + " | " + Measured.number(measured.p95()) + " | " + (compared ? Measured.number(raw) : "")
                + " | " + (compared ? Measured.number(measured.median() / raw) : "") + " |");
    }

    private static long documents(MongoDatabase database) {
        long count = 0;
        for (String name : List.of("journal", "boards", "sheets", "outlines", "items", "tallies", "sites")) {
            count += database.getCollection(name).countDocuments();
        }
        return count;
    }

    private static int json(List<Document> documents) {
        return documents.stream()
                .mapToInt(document -> document.toJson().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Document entry(Entry entry) {
        return new Document("at", entry.at().toString())
                .append("kind", entry.kind())
                .append("actor", entry.actorName())
                .append(
                        "changes",
                        entry.changes().stream().map(change -> change.field()).toList());
    }

    private static Document site(Site site) {
        return new Document("id", site.id().value())
                .append("name", site.name().value())
                .append("code", site.code().map(Object::toString).orElse(null))
                .append("active", site.active())
                .append("version", site.version())
                .append("tags", site.details().tags());
    }

    private static List<Document> sheet(OpenSheet sheet) {
        return sheet.facts().outline().nodes().stream()
                .map(node -> new Document("id", node.id().value())
                        .append("title", node.item().title().value())
                        .append("depth", node.depth())
                        .append(
                                "status",
                                node.requirement()
                                        ? sheet.status(node.id()).id().value()
                                        : null)
                        .append(
                                "version",
                                sheet.given(node.id())
                                        .map(given -> given.version())
                                        .orElse(0L)))
                .toList();
    }

    private static List<Document> overview(Overview overview) {
        List<Document> all = new ArrayList<>();
        all.add(new Document("sites", overview.sites())
                .append("closed", overview.progress().closed())
                .append("open", overview.progress().open()));
        overview.sections()
                .forEach(section ->
                        all.add(new Document("title", section.section().title().value())
                                .append("closed", section.progress().closed())));
        overview.subtrees()
                .items()
                .forEach(subtree -> all.add(
                        site(subtree.site()).append("closed", subtree.progress().closed())));
        overview.behind()
                .forEach(behind -> all.add(
                        site(behind.site()).append("closed", behind.progress().closed())));
        return all;
    }
}
