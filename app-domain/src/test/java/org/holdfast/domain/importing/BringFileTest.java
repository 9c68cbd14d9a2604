package org.holdfast.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.organisation.OrganisationId;
import org.junit.jupiter.api.Test;

class BringFileTest {

    private static final int AT_ONCE = 2;
    private static final byte[] TEN = new byte[10];

    private final KernelFixture kernel = new KernelFixture();
    private final InMemoryImportFiles kept = new InMemoryImportFiles();
    private final ImportLimits limits = ImportLimits.standard();

    @Test
    void letsOnlyOneOfTwoAtOnceTakeTheLastRoom() throws Exception {
        BringFile bringing = bringing(new Hesitating(kept), new FileQuota(1, 100, 1, 100));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<Boolean> bring = () -> brought(bringing);
            List<Future<Boolean>> both = threads.invokeAll(List.of(bring, bring));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(kept.waiting(ActorFixture.ORGANISATION)).hasSize(1);
    }

    @Test
    void givesTheRoomOfARefusedFileBack() throws IOException {
        BringFile bringing = bringing(kept, new FileQuota(1, 100, 1, 100));
        assertThatThrownBy(() -> bringing.bring(ActorFixture.owner(), "a.csv", 0, InputStream.nullInputStream()))
                .isInstanceOf(FileRefusedException.class);
        assertThat(brought(bringing)).isTrue();
        assertThat(brought(bringing)).isFalse();
    }

    private BringFile bringing(ImportFiles files, FileQuota quota) {
        return new BringFile(
                kernel.access,
                files,
                limits,
                new ReserveFile(files, limits, quota, kernel.exclusive, kernel.ids, kernel.clock));
    }

    private static boolean brought(BringFile bringing) throws IOException {
        try {
            bringing.bring(ActorFixture.owner(), "a.csv", TEN.length, new ByteArrayInputStream(TEN));
            return true;
        } catch (FileQuotaException full) {
            return false;
        }
    }

    /** Who looks at what waits goes on when the other has looked, too, or does not come to it within half a second. */
    private record Hesitating(ImportFiles files, CyclicBarrier both) implements ImportFiles {

        Hesitating(ImportFiles files) {
            this(files, new CyclicBarrier(AT_ONCE));
        }

        @Override
        public List<BroughtFile> waiting(OrganisationId organisation) {
            List<BroughtFile> waiting = files.waiting(organisation);
            try {
                both.await(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | BrokenBarrierException alone) {
                return waiting;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return waiting;
        }

        @Override
        public void reserve(BroughtFile file) {
            files.reserve(file);
        }

        @Override
        public BroughtFile keep(BroughtFile file, InputStream bytes, long maxBytes) throws IOException {
            return files.keep(file, bytes, maxBytes);
        }

        @Override
        public Optional<BroughtFile> find(OrganisationId organisation, FileId id) {
            return files.find(organisation, id);
        }

        @Override
        public FileContent content(BroughtFile file) {
            return files.content(file);
        }

        @Override
        public void forget(FileId id) {
            files.forget(id);
        }

        @Override
        public void forgetExpired(Instant moment) {
            files.forgetExpired(moment);
        }
    }
}
