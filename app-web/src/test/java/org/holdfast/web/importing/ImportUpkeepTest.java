package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.site.InMemorySiteImports;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteImportKernel;
import org.holdfast.domain.importing.site.SiteImports;
import org.holdfast.domain.importing.site.SiteMapping;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.StorageReady;
import org.holdfast.web.graph.GraphFixture;
import org.holdfast.web.shared.UnexpectedErrors;
import org.junit.jupiter.api.Test;

class ImportUpkeepTest {

    private static final Actor OWNER = ActorFixture.owner();

    private final GraphFixture graph = new GraphFixture();
    private final SiteImportKernel imports = GivenImports.on(graph);

    @Test
    void goesOnWithAnImportWhoseProcessDied() throws IOException {
        SiteImport previewed = previewed(imports);
        imports.applying.apply(OWNER, previewed.id());
        imports.die();

        upkeep(imports).keepUp();
        imports.work();

        assertThat(imports.reading.get(OWNER, previewed.id()).state().label()).isEqualTo("applied");
    }

    @Test
    void forgetsWhatExpiredEvenWhenGoingOnFails() throws IOException {
        SiteImportKernel failing = GivenImports.on(graph, failingToGoOn(new InMemorySiteImports()));
        SiteImport previewed = previewed(failing);
        graph.kernel.clock.advance(Duration.ofDays(30));

        upkeep(failing).keepUp();

        assertThatThrownBy(() -> failing.reading.get(OWNER, previewed.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void beginsWithTheStorageAndEndsWithTheApplication() {
        try (GivenServer server = GivenServer.started()) {
            ImportUpkeep upkeep = upkeep(imports);
            upkeep.onReady(new StorageReady());
            assertThat(server.repeated()).hasSize(1);
            GivenServer.Repeated repeated = server.repeated().get(0);
            assertThat(repeated.unit()).isEqualTo(TimeUnit.SECONDS);
            assertThat(repeated.delay()).isBetween(1L, 60L);

            upkeep.stop();

            assertThat(repeated.future()).isCancelled();
        }
    }

    private ImportUpkeep upkeep(SiteImportKernel kernel) {
        return new ImportUpkeep(
                kernel.applying, kernel.forgetting, new ManagedBackground(new UnexpectedErrors(graph.kernel.ids)));
    }

    private static SiteImport previewed(SiteImportKernel kernel) throws IOException {
        FileFixture file = FileFixture.text("sites.csv", "name\nNorth\n");
        BroughtFile brought = kernel.bringing.bring(OWNER, file.name(), file.size(), file.open());
        SiteImport started = kernel.starting.start(OWNER, brought.id());
        return kernel.previewing.preview(
                OWNER, started.id(), new SiteMapping(List.of(SiteColumn.parse("name")), Optional.empty()));
    }

    private static SiteImports failingToGoOn(SiteImports imports) {
        return (SiteImports) Proxy.newProxyInstance(
                SiteImports.class.getClassLoader(), new Class<?>[] {SiteImports.class}, (self, method, arguments) -> {
                    if (method.getName().equals("applying")) {
                        throw new IllegalStateException("as this test expects");
                    }
                    try {
                        return method.invoke(imports, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
