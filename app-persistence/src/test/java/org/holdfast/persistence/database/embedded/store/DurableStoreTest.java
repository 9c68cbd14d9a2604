package org.holdfast.persistence.database.embedded.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableStoreTest {

    private static final StoreSettings SETTINGS = new StoreSettings(false, 4);

    @TempDir
    private Path directory;

    @TempDir
    private Path copy;

    @Test
    void keepsChangesOverARestart() {
        try (DurableStore store = open(directory)) {
            put(store, "a", "1");
        }
        try (DurableStore store = open(directory)) {
            assertThat(get(store, "a")).isEqualTo("1");
        }
    }

    @Test
    void letsWritersSaveRatherThanHoardWhatIsUnsaved() {
        String megabyte = "x".repeat(1 << 20);
        int most = 0;
        try (DurableStore store = open(directory)) {
            for (int number = 0; number < 120; number++) {
                put(store, "large" + number, megabyte);
                most = Math.max(most, store.unsavedBytes());
            }
        }
        assertThat(most).isLessThan(Housekeeping.MOST_UNSAVED_BYTES + (4 << 20));
    }

    @Test
    void recoversFromTheLogWhatTheFileDoesNotHave() throws IOException {
        try (DurableStore store = open(directory)) {
            put(store, "a", "1");
            put(store, "b", "2");
            put(store, "a", "3");
            remove(store, "b");

            crash();
        }
        try (DurableStore store = open(copy)) {
            assertThat(get(store, "a")).isEqualTo("3");
            assertThat(get(store, "b")).isEqualTo("nothing");
        }
    }

    @Test
    void recoversTwiceWhenItCrashesWhileRecovering() throws IOException {
        try (DurableStore store = open(directory)) {
            put(store, "a", "1");
            store.checkpoint();
            put(store, "a", "2");
            crash();
        }
        open(copy).close();
        try (DurableStore store = open(copy)) {
            assertThat(get(store, "a")).isEqualTo("2");
        }
    }

    @Test
    void ignoresAChangeThatWasNotWrittenToItsEnd() throws IOException {
        try (DurableStore store = open(directory)) {
            put(store, "a", "1");
            put(store, "a", "2");
            crash();
        }
        Path log = LogFile.list(copy).get(0);
        byte[] whole = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(whole, whole.length - 1));

        try (DurableStore store = open(copy)) {
            assertThat(get(store, "a")).isEqualTo("1");
        }
    }

    @Test
    void setsChangesBehindAGapAside() throws IOException {
        try (DurableStore store = open(directory)) {
            put(store, "a", "1");
            crash();
        }
        Path log = LogFile.list(copy).get(0);
        Files.write(log, new byte[] {0, 0, 0, 9, 1}, StandardOpenOption.APPEND);
        Change later = new Change();
        later.put("map", "a".getBytes(UTF_8), "2".getBytes(UTF_8));
        Files.write(copy.resolve("changes-000000000099.log"), LogFile.frame(later.toBytes()));

        try (DurableStore store = open(copy)) {
            assertThat(get(store, "a")).isEqualTo("1");
        }
        assertThat(copy.resolve("changes-000000000099.log.after-gap")).exists();
    }

    @Test
    void makesAChangeWholeOrNotAtAll() throws IOException {
        try (DurableStore store = open(directory)) {
            store.change(() -> {
                store.map("map").put("a".getBytes(UTF_8), "1".getBytes(UTF_8));
                return store.change(() -> {
                    store.map("other").put("a".getBytes(UTF_8), "1".getBytes(UTF_8));
                    return 0;
                });
            });
            store.awaitDurable();
            crash();
        }
        Path log = LogFile.list(copy).get(0);
        byte[] whole = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(whole, whole.length - 1));

        try (DurableStore store = open(copy)) {
            assertThat(get(store, "a")).isEqualTo("nothing");
        }
    }

    @Test
    void forgetsADroppedMapAndKeepsWhatWasPutInOneOfItsNameLater() throws IOException {
        try (DurableStore store = open(directory)) {
            put(store, "a", "1");
            drop(store);
            put(store, "b", "2");
            crash();
        }
        try (DurableStore store = open(copy)) {
            assertThat(get(store, "a")).isEqualTo("nothing");
            assertThat(get(store, "b")).isEqualTo("2");
        }
    }

    @Test
    void refusesAWriteOutsideOfAChange() {
        try (DurableStore store = open(directory)) {
            DurableMap map = store.map("map");

            assertThatThrownBy(() -> map.put(new byte[] {1}, new byte[] {1})).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void startsANewLogAtACheckpoint() throws IOException {
        try (DurableStore store = open(directory)) {
            put(store, "a", "1".repeat(10_000));
            store.checkpoint();

            List<Path> logs = LogFile.list(directory);
            assertThat(logs).hasSize(1);
            assertThat(logs.get(0)).isEmptyFile();
        }
    }

    @Test
    void doesNotGrowForeverWhileTheSameIsWrittenAgainAndAgain() {
        long written = 60 * 40 * 2900L;
        StoreSettings small = new StoreSettings(false, 4, 100_000, Duration.ofMillis(1), Duration.ZERO);
        try (DurableStore store = DurableStore.open(directory, small)) {
            for (int round = 0; round < 60; round++) {
                for (int i = 0; i < 40; i++) {
                    put(store, "key" + i, (round + "-").repeat(1000));
                }
                store.checkpoint();
            }
            assertThat(store.size()).isLessThan(written / 3);
        }
        try (DurableStore store = DurableStore.open(directory, small)) {
            assertThat(store.size()).isLessThan(written / 3);
            assertThat(get(store, "key39")).startsWith("59-59-");
        }
    }

    /** Also those of collections that nobody has used since the start, and those that a large checkpoint wrote at once. */
    @Test
    void movesTogetherWhatIsLeftOfLargeParts() throws InterruptedException {
        StoreSettings quick = new StoreSettings(false, 4, 64 << 20, Duration.ofMillis(1), Duration.ZERO);
        try (DurableStore store = DurableStore.open(directory, new StoreSettings(false, 4))) {
            for (int i = 0; i < 2_000; i++) {
                put(store, "key" + i, "x".repeat(10_000));
            }
            store.checkpoint();
            for (int i = 0; i < 2_000; i += 2) {
                remove(store, "key" + i);
            }
            store.checkpoint();
        }
        try (DurableStore store = DurableStore.open(directory, quick)) {
            assertThat(store.fillRate()).isLessThan(80);
            for (int waited = 0; waited < 100 && store.fillRate() < 80; waited++) {
                put(store, "other", "written now and then, as what is free is taken back with the next write");
                store.checkpoint();
                Thread.sleep(200);
            }
            assertThat(store.fillRate()).isGreaterThanOrEqualTo(80);
            assertThat(get(store, "key1999")).hasSize(10_000);
        }
    }

    @Test
    void countsTheKeysBeforeAKey() {
        try (DurableStore store = open(directory)) {
            put(store, "b", "1");
            put(store, "d", "2");

            assertThat(store.map("map").rank("a".getBytes(UTF_8))).isZero();
            assertThat(store.map("map").rank("b".getBytes(UTF_8))).isZero();
            assertThat(store.map("map").rank("c".getBytes(UTF_8))).isOne();
            assertThat(store.map("map").rank("e".getBytes(UTF_8))).isEqualTo(2);
        }
    }

    /** What a disk holds at this moment, which is all that a killed process leaves. */
    private void crash() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static DurableStore open(Path directory) {
        return DurableStore.open(directory, SETTINGS);
    }

    private static void put(DurableStore store, String key, String value) {
        store.change(() -> {
            store.map("map").put(key.getBytes(UTF_8), value.getBytes(UTF_8));
            return key;
        });
        store.awaitDurable();
    }

    private static void remove(DurableStore store, String key) {
        store.change(() -> store.map("map").remove(key.getBytes(UTF_8)));
        store.awaitDurable();
    }

    private static void drop(DurableStore store) {
        store.change(() -> {
            store.drop("map");
            return "map";
        });
        store.awaitDurable();
    }

    private static String get(DurableStore store, String key) {
        byte[] value = store.map("map").find(key.getBytes(UTF_8));
        return value == null ? "nothing" : new String(value, UTF_8);
    }
}
