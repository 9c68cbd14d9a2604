package org.holdfast.web.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.eclipse.jnosql.mapping.core.Converters;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.eclipse.jnosql.mapping.document.spi.DocumentExtension;
import org.eclipse.jnosql.mapping.reflection.Reflections;
import org.eclipse.jnosql.mapping.semistructured.EntityConverter;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.directory.DirectoryProvider;
import org.holdfast.domain.directory.FakeDirectoryProvider;
import org.holdfast.domain.factor.Factor;
import org.holdfast.domain.factor.Factors;
import org.holdfast.domain.importing.Background;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signon.FakeIdentityProvider;
import org.holdfast.domain.signon.IdentityProvider;
import org.holdfast.domain.signon.SignOnFixture;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.web.explain.FoundGrants;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.shared.UnexpectedErrors;

/**
 * The whole schema with the real use cases on the embedded database, without a server: what a request of a signed-in
 * caller does after the door. Only work in the background is done at once.
 */
final class GraphWorld implements AutoCloseable {

    private static final String DATA_DIRECTORY = "holdfast.data.dir";

    /** A file for each operation and each caller is more than one member brings in a week. */
    private static final List<String> FILES =
            List.of("holdfast.import.member-files", "holdfast.import.organisation-files");

    private static final List<String> ROOMS =
            List.of("domain", "persistence", "security/mail", "security/shared", "web/importing", "web/journal");
    private static final List<String> LEFT_OUT = List.of("ManagedBackground", "ImportUpkeep", "Servlet", "Page");

    final GivenCaller caller = new GivenCaller();
    private final SeContainer container;
    private final GraphFixture.Asking asking;

    GraphWorld(Path directory) {
        this(directory, List.of());
    }

    /** @param more beans beside those of the schema, such as pages */
    GraphWorld(Path directory, List<Class<?>> more) {
        System.setProperty(DATA_DIRECTORY, directory.toString());
        FILES.forEach(key -> System.setProperty(key, "10000"));
        Surroundings.caller = caller;
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(DocumentExtension.class)
                .addPackages(
                        true,
                        Converters.class,
                        Reflections.class,
                        EntityConverter.class,
                        DocumentTemplate.class,
                        MongoDBTemplate.class)
                .addBeanClasses(beans(more))
                .initialize();
        graphs().forEach(graph ->
                GivenInstances.give(graph, container.select(graph).get()));
        asking = new GraphFixture.Asking(
                GraphFixture.EVERYTHING_AT_ONCE,
                container.select(GraphErrors.class).get());
    }

    /** The answer to a query, as a client reads it. */
    JsonObject ask(Actor actor, String query, Map<String, Object> variables) {
        caller.is(actor);
        return asking.ask(query, variables);
    }

    /** The answer to a query of nobody. */
    JsonObject askAsNobody(String query, Map<String, Object> variables) {
        caller.isNobody();
        return asking.ask(query, variables);
    }

    /** The schema as text. */
    String schema() {
        return asking.schema();
    }

    /** Brings a file for an import, as the servlet does. */
    String bring(Actor actor, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            return container
                    .select(BringFile.class)
                    .get()
                    .bring(actor, name, bytes.length, new ByteArrayInputStream(bytes))
                    .id()
                    .value();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A member as a request of theirs is met: with what they hold at this moment. */
    Actor actor(OrganisationId organisation, MemberId id) {
        Member member =
                container.select(Members.class).get().find(organisation, id).orElseThrow();
        return new Actor(
                organisation,
                id.value(),
                member.name().value(),
                Origin.API,
                container.select(GrantsInForce.class).get().of(member));
    }

    /** A bean of the product. */
    <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    /** Keeps a second factor, which no caller of the API can enrol. */
    void keeps(Factor factor) {
        container.select(Factors.class).get().save(factor);
    }

    /** Records what no caller can do, such as founding an organisation. */
    <A extends Aggregate> void record(Actor actor, Change<A> change) {
        container.select(Recorder.class).get().record(actor, change);
    }

    @Override
    public void close() {
        container.close();
        System.clearProperty(DATA_DIRECTORY);
        FILES.forEach(System::clearProperty);
    }

    /** What the server, the pages or the session would give. */
    @Dependent
    static class Surroundings {

        private static GivenCaller caller = new GivenCaller();

        @Produces
        static GivenCaller caller() {
            return caller;
        }

        @Produces
        static Config config() {
            return ConfigProvider.getConfig();
        }

        /** A broker that knows one organisation for each id. */
        @Produces
        static IdentityProvider provider() {
            FakeIdentityProvider provider = new FakeIdentityProvider();
            provider.connections.put("org_1", List.of(SignOnFixture.active("conn_1", "example.org")));
            return provider;
        }

        /** A broker whose organisations have no directory. */
        @Produces
        static DirectoryProvider directories() {
            return new FakeDirectoryProvider();
        }

        @Produces
        static Background background() {
            return (String name, Runnable work, Consumer<String> failed) -> work.run();
        }
    }

    private static Class<?>[] beans(List<Class<?>> more) {
        Stream<Class<?>> shared = Stream.of(
                Surroundings.class,
                GraphErrors.class,
                Texts.class,
                Format.class,
                UnexpectedErrors.class,
                FoundGrants.class,
                GrantWords.class,
                type("org.holdfast.security.signin.SignInProducers"));
        Stream<Class<?>> rooms = ROOMS.stream().flatMap(GraphWorld::classes).filter(GraphWorld::bean);
        return Stream.of(shared, rooms, graphs().stream(), more.stream())
                .flatMap(types -> types)
                .distinct()
                .toArray(Class<?>[]::new);
    }

    private static List<Class<?>> graphs() {
        return classes("web")
                .filter(type -> type.isAnnotationPresent(GraphQLApi.class))
                .toList();
    }

    private static boolean bean(Class<?> type) {
        return (type.isAnnotationPresent(ApplicationScoped.class) || type.isAnnotationPresent(Dependent.class))
                && LEFT_OUT.stream().noneMatch(type.getSimpleName()::contains);
    }

    /** The classes of a package with all below it; a module is a folder or a jar. */
    static Stream<Class<?>> classes(String room) {
        String folder = "org/holdfast/" + room;
        try {
            return Collections.list(GraphWorld.class.getClassLoader().getResources(folder)).stream()
                    .filter(root -> !root.getPath().contains("test-classes")
                            && !root.getPath().contains("-tests.jar"))
                    .flatMap(root -> names(root, folder))
                    .map(name -> type(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> names(URL root, String folder) {
        try {
            if (root.openConnection() instanceof JarURLConnection jar) {
                return jar.getJarFile().stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.startsWith(folder + "/") && name.endsWith(".class"));
            }
            Path start = Path.of(root.toURI());
            try (Stream<Path> files = Files.walk(start)) {
                return files
                        .map(file ->
                                folder + "/" + start.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(".class"))
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, GraphWorld.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
