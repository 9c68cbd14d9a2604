package org.holdfast.persistence;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.directory.DirectoryProvider;
import org.holdfast.domain.directory.FakeDirectoryProvider;
import org.holdfast.domain.importing.Background;
import org.holdfast.domain.importing.Catalogs;
import org.holdfast.domain.importing.FileQuota;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.InMemoryCatalogs;
import org.holdfast.domain.importing.InMemoryTables;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.MailTransport;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.FakeSecretBox;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.shared.SecretBox;
import org.holdfast.domain.shared.StorageReady;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.domain.signon.FakeIdentityProvider;
import org.holdfast.persistence.database.DatabaseSettings;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.KilledDatabase;
import org.holdfast.persistence.database.KilledProcess;
import org.holdfast.persistence.shared.Stored;

/**
 * Every use case on the real stores, wired by CDI as in the product, on an embedded database of its own. The beans are
 * found, not listed, so that nobody has to think of this class when a store or a use case is added; only what app-web and
 * app-security give has a stand-in here.
 */
public final class ProductContainer implements AutoCloseable {

    private final SeContainer container;

    private ProductContainer(SeContainer container) {
        this.container = container;
    }

    /**
     * Starts it on the data in a directory.
     *
     * @param instead alternatives with a priority, which stand for beans of the product
     */
    public static ProductContainer on(Path directory, Class<?>... instead) {
        System.setProperty(DatabaseSettings.DATA_DIRECTORY, directory.toString());
        return of(Stream.concat(beans(), Stream.of(instead)).toList());
    }

    /**
     * Starts it as a process that can be killed, with a clock of the test's and identifiers that are the same each time.
     * {@link #restart()} does what a start does.
     */
    public static ProductContainer on(KilledDatabase database, Clock clock) {
        KilledProcess.is(database, clock);
        Set<String> replaced = Set.of("DatabaseProducers", "SystemClock", "Ids");
        Stream<Class<?>> others = beans().filter(bean -> !replaced.contains(bean.getSimpleName()));
        return of(Stream.concat(others, Stream.of(KilledProcess.class, KilledProcess.SameIds.class))
                .toList());
    }

    private static ProductContainer of(List<Class<?>> beans) {
        JNoSqlFixture.stop();
        return new ProductContainer(
                JNoSqlFixture.withJNoSql(SeContainerInitializer.newInstance().disableDiscovery())
                        .addProperty("org.jboss.weld.construction.relaxed", true)
                        .addBeanClasses(beans.toArray(Class<?>[]::new))
                        .addBeanClasses(Surroundings.class)
                        .initialize());
    }

    /** Does what follows the migrations at each start. */
    void restart() {
        container.getBeanManager().getEvent().fire(new StorageReady());
    }

    /** A bean of the product. */
    public <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    /** Lets an actor be a member who holds at every moment what the actor holds. */
    public void knows(Actor actor) {
        get(Members.class)
                .save(new Member(
                        new MemberId(actor.id()),
                        1,
                        actor.organisation(),
                        new MailAddress("robin@example.com"),
                        new MemberName(actor.name()),
                        new MemberState.Active(),
                        actor.grants().given(),
                        Set.of()));
    }

    @Override
    public void close() {
        container.close();
        System.clearProperty(DatabaseSettings.DATA_DIRECTORY);
    }

    private static Stream<Class<?>> beans() {
        try (ScanResult found = new ClassGraph()
                .overrideClasspath(module(Recorder.class), module(Stored.class))
                .ignoreClassVisibility()
                .enableAnnotationInfo()
                .scan()) {
            return found.getClassesWithAnyAnnotation(ApplicationScoped.class, Dependent.class).loadClasses().stream();
        }
    }

    private static Object module(Class<?> member) {
        return member.getProtectionDomain().getCodeSource().getLocation();
    }

    /** What the server and the other modules give. */
    static class Surroundings {

        @Produces
        static Config config() {
            return ConfigProvider.getConfig();
        }

        @Produces
        static ImportLimits limits() {
            return ImportLimits.standard();
        }

        @Produces
        static FileQuota quota() {
            return FileQuota.standard(ImportLimits.standard());
        }

        @Produces
        static Tables tables() {
            return new InMemoryTables(ImportLimits.standard());
        }

        @Produces
        @Singleton
        static FakeIdentityProvider provider() {
            return new FakeIdentityProvider();
        }

        @Produces
        static DirectoryProvider directories() {
            return new FakeDirectoryProvider();
        }

        @Produces
        static Catalogs catalogs() {
            return new InMemoryCatalogs();
        }

        @Produces
        static Background background() {
            return (name, work, failed) -> work.run();
        }

        @Produces
        static SecretBox box() {
            return new FakeSecretBox();
        }

        @Produces
        static PublicUrl url() {
            return new PublicUrl("http://localhost:8080");
        }

        @Produces
        static SessionLimits sessions() {
            return new SessionLimits(Duration.ofDays(1), Duration.ofDays(7));
        }

        @Produces
        static MailTransport transport() {
            return new NoMailServer();
        }
    }

    private static final class NoMailServer implements MailTransport {

        @Override
        public boolean available() {
            return false;
        }

        @Override
        public void send(MailAddress to, MailText text) {
            throw new AssertionError("there is no mail server");
        }
    }
}
