package org.holdfast.persistence.bench;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.answer.ReadSheet;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.importing.Background;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.InMemoryTables;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.progress.ReadOverview;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.site.Sites;
import org.holdfast.persistence.database.DatabaseSettings;

/** The use cases on the real stores, wired by CDI as in the product, on an embedded database of its own. */
final class BenchContainer implements AutoCloseable {

    private static final String ROOT = "org.holdfast.persistence.";

    private final SeContainer container;

    BenchContainer(Path directory) {
        System.setProperty(DatabaseSettings.DATA_DIRECTORY, directory.toString());
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addProperty("org.jboss.weld.construction.relaxed", true)
                .addPackages(
                        Access.class,
                        Recorder.class,
                        Ids.class,
                        Sites.class,
                        ReadActivity.class,
                        ReadBoards.class,
                        ReadSheet.class,
                        ReadOverview.class,
                        BringFile.class,
                        SiteImport.class)
                .addBeanClasses(stores())
                .addBeanClasses(Surroundings.class)
                .initialize();
    }

    <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    @Override
    public void close() {
        container.close();
        System.clearProperty(DatabaseSettings.DATA_DIRECTORY);
    }

    private static Class<?>[] stores() {
        return Stream.of(
                        "database.DatabaseProducers",
                        "database.DatabaseStart",
                        "database.Migrations",
                        "journal.MongoJournal",
                        "journal.MongoClaims",
                        "journal.MongoLeases",
                        "journal.MongoWatermarks",
                        "journal.JournalIndexes",
                        "site.MongoSites",
                        "site.SiteTallies",
                        "site.SiteIndexes",
                        "board.MongoBoards",
                        "board.MongoItems",
                        "board.MongoOutlines",
                        "board.BoardIndexes",
                        "answer.MongoSheets",
                        "answer.MongoRecounts",
                        "answer.SheetIndexes",
                        "importing.MongoImportFiles",
                        "importing.MongoImportedRows",
                        "importing.MongoSiteImports",
                        "importing.ImportIndexes")
                .map(name -> bean(ROOT + name))
                .toArray(Class<?>[]::new);
    }

    private static Class<?> bean(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException renamed) {
            throw new AssertionError(renamed);
        }
    }

    /** What the server gives. */
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
        static Tables tables() {
            return new InMemoryTables(ImportLimits.standard());
        }

        @Produces
        static Background background() {
            return (name, work, failed) -> work.run();
        }

        @Produces
        static Members members() {
            return new InMemoryMembers();
        }
    }
}
