package org.holdfast.web.graph;

import graphql.schema.GraphQLSchema;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.activity.Subjects;
import org.holdfast.domain.board.BoardKernel;
import org.holdfast.domain.board.ReadRequirementsFile;
import org.holdfast.domain.importing.FileReading;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.InMemoryImportFiles;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.site.ChangeSite;
import org.holdfast.domain.site.DeactivateSite;
import org.holdfast.domain.site.DescribeSite;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.NobodyGainsByMoving;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.SiteCodes;
import org.holdfast.domain.site.SiteSubject;
import org.holdfast.domain.site.SiteTree;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.web.activity.ActivityGraph;
import org.holdfast.web.board.BoardChangeGraph;
import org.holdfast.web.board.BoardGraph;
import org.holdfast.web.board.OutlineChangeGraph;
import org.holdfast.web.board.RequirementsImportGraph;
import org.holdfast.web.importing.oscal.OscalCatalogs;
import org.holdfast.web.importing.table.SniffingTables;
import org.holdfast.web.shared.RequestRefusedException;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.shared.UnexpectedErrors;
import org.holdfast.web.site.SiteChangeGraph;
import org.holdfast.web.site.SiteGraph;
import org.jboss.jandex.IndexView;

/** The whole schema on in-memory stores, without a server. */
public final class GraphFixture {

    /** For queries that ask for all that there is below a thing: the standard but for how much that can be. */
    static final GraphSettings EVERYTHING_AT_ONCE =
            new GraphSettings(true, 1_048_576, 10_000, 16, 1_000_000, 30, 30, 5, 200_000, 32_000_000);

    private static final GraphSchemas SCHEMAS = GraphSchemas.of(index());

    public final BoardKernel boards = new BoardKernel();
    public final InMemorySites sites = boards.sites;
    public final KernelFixture kernel = boards.kernel;
    public final InMemoryImportFiles files = new InMemoryImportFiles();
    public final GivenCaller caller = new GivenCaller();
    public final IdentityGraphs identity = new IdentityGraphs(caller, sites, boards.boards);
    private final Asking asking;

    public GraphFixture() {
        this(GraphSettings.standard());
    }

    public GraphFixture(GraphSettings settings) {
        giveGraphs();
        asking = new Asking(settings, new GraphErrors(new Texts(), new UnexpectedErrors(kernel.ids)));
    }

    private void giveGraphs() {
        ReadSites read = new ReadSites(kernel.access, sites, PlacesFixture.of(sites));
        GivenInstances.give(new SiteGraph(caller, read, new ReadSiteGroups(kernel.access, identity.groups, read)));
        giveBoardGraphs();
        identity.give();
        SiteCodes codes = new SiteCodes(kernel.claims);
        ChangeSite changes = new ChangeSite(kernel.access, read, kernel.recorder);
        GivenInstances.give(new SiteChangeGraph(
                caller,
                read,
                new RegisterSite(kernel.access, read, codes, new SiteTree(sites), kernel.recorder, kernel.ids),
                new DescribeSite(changes, codes),
                new MoveSite(
                        kernel.access,
                        read,
                        changes,
                        new NobodyGainsByMoving(kernel.access, identity.rights()),
                        kernel.exclusive),
                new DeactivateSite(changes)));
        GivenInstances.give(new ActivityGraph(
                caller, new ReadActivity(kernel.access, Subjects.of(new SiteSubject(read)), kernel.journal)));
    }

    private void giveBoardGraphs() {
        GivenInstances.give(new BoardGraph(
                caller, boards.read, boards.readOutline, boards.readItem, boards.readSites, boards.sample));
        GivenInstances.give(new BoardChangeGraph(
                caller,
                boards.read,
                boards.create,
                boards.describe,
                boards.configure,
                boards.scope,
                boards.archive,
                boards.sample));
        GivenInstances.give(new OutlineChangeGraph(
                caller,
                boards.readItem,
                boards.addSection,
                boards.addRequirement,
                boards.revise,
                boards.move,
                boards.remove,
                boards.restore));
        ImportLimits limits = ImportLimits.standard();
        ReadRequirementsFile reading = new ReadRequirementsFile(
                kernel.access, files, new OscalCatalogs(limits), new SniffingTables(limits), new FileReading());
        GivenInstances.give(new RequirementsImportGraph(caller, reading, boards.importing, new Texts()));
    }

    /** The schema that queries are run against. */
    static GraphQLSchema running() {
        return SCHEMAS.running();
    }

    /** What answers; the writer may take its time. */
    GraphEngine engine() {
        return asking.engine;
    }

    /** The schema as text. */
    public String schema() {
        return asking.schema();
    }

    /** The answer to a query without variables. */
    public JsonObject ask(Actor actor, String query) {
        return ask(actor, query, Map.of());
    }

    /** The answer to a query, as a client reads it. */
    public JsonObject ask(Actor actor, String query, Map<String, Object> variables) {
        caller.is(actor);
        return asking.ask(query, variables);
    }

    /** Asks the schema, and reads the answer as a client does. */
    static final class Asking {

        private final GraphErrors errors;
        private final GraphEngine engine;

        Asking(GraphSettings settings, GraphErrors errors) {
            this.errors = errors;
            this.engine = new GraphEngine(SCHEMAS, settings, errors);
        }

        String schema() {
            return engine.schema();
        }

        JsonObject ask(String query, Map<String, Object> variables) {
            JsonObject request = Json.createObjectBuilder()
                    .add("query", query)
                    .add("variables", Json.createObjectBuilder(variables))
                    .build();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            GraphJson.write(answer(request), out);
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(out.toByteArray()))) {
                return reader.readObject();
            }
        }

        private Map<String, Object> answer(JsonObject request) {
            try {
                Map<String, Object> answer = new HashMap<>();
                engine.run(GraphRequest.of(request), "somebody", answer::putAll);
                return answer;
            } catch (RequestRefusedException refused) {
                return Map.of("errors", List.of(errors.of(refused)));
            }
        }
    }

    /** The code of the only error of an answer. */
    public static String code(JsonObject answer) {
        if (answer.getJsonArray("errors").size() != 1) {
            throw new AssertionError("not one error: " + answer);
        }
        return answer.getValue("/errors/0/extensions/code").toString().replace("\"", "");
    }

    /** As the build has written it, which the archive carries. */
    private static IndexView index() {
        try {
            Path classes = Path.of(GraphEngine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return GraphIndex.read(Files.newInputStream(classes.resolve(GraphIndex.FILE)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
