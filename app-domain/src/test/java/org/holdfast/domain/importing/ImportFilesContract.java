package org.holdfast.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.holdfast.domain.access.ActorFixture;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link ImportFiles} does. */
public interface ImportFilesContract {

    FileId ID = new FileId("01HZZZZZZZ00000000000000F1");
    Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    BroughtFile FILE = new BroughtFile(
            ID, ActorFixture.ORGANISATION, "01HZZZZZZZ00000000000000M1", "sites.csv", 0, AT, AT.plusSeconds(3600));

    ImportFiles files();

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private BroughtFile bring(BroughtFile file, InputStream bytes, long maxBytes) throws IOException {
        files().reserve(file);
        return files().keep(file, bytes, maxBytes);
    }

    @Test
    default void givesBackEveryByteAsOftenAsAsked() throws IOException {
        byte[] bytes = bytes(2_500_001);
        BroughtFile kept = bring(FILE, stream(bytes), 3_000_000);

        FileContent content = files().content(kept);

        for (int round = 0; round < 2; round++) {
            try (InputStream read = content.open()) {
                assertThat(read.readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(content.size()).isEqualTo(2_500_001);
        assertThat(content.name()).isEqualTo("sites.csv");
    }

    @Test
    default void findsWhatItKept() throws IOException {
        BroughtFile kept = bring(FILE, stream(bytes(10)), 10);

        assertThat(kept).isEqualTo(FILE.sized(10));
        assertThat(files().find(ActorFixture.ORGANISATION, ID)).contains(kept);
    }

    @Test
    default void findsNothingOfAnotherOrganisation() throws IOException {
        bring(FILE, stream(bytes(10)), 10);

        assertThat(files().find(ActorFixture.OTHER_ORGANISATION, ID)).isEmpty();
    }

    @Test
    default void listsWhatWaitsInAnOrganisation() throws IOException {
        BroughtFile kept = bring(FILE, stream(bytes(10)), 10);

        assertThat(files().waiting(ActorFixture.ORGANISATION)).containsExactly(kept);
        assertThat(files().waiting(ActorFixture.OTHER_ORGANISATION)).isEmpty();
    }

    @Test
    default void listsWhatIsReservedForAsLongAsItMayTakeToCome() {
        BroughtFile week = new BroughtFile(
                ID, FILE.organisation(), FILE.ownerId(), FILE.name(), 7, AT, AT.plus(Duration.ofDays(7)));

        files().reserve(week);

        assertThat(files().waiting(ActorFixture.ORGANISATION)).containsExactly(week.expiringBy(ImportFiles.UNFINISHED));
        assertThat(files().find(ActorFixture.ORGANISATION, ID)).isEmpty();
        files().forgetExpired(AT.plus(ImportFiles.UNFINISHED).plusMillis(1));
        assertThat(files().waiting(ActorFixture.ORGANISATION)).isEmpty();
    }

    /** What is reserved counts from the beginning, and a sender that never ends holds it for some hours only. */
    @Test
    default void listsAFileThatIsStillComing() throws IOException {
        BroughtFile week = new BroughtFile(
                ID, FILE.organisation(), FILE.ownerId(), FILE.name(), 7, AT, AT.plus(Duration.ofDays(7)));
        List<BroughtFile> meanwhile = new ArrayList<>();
        List<Boolean> found = new ArrayList<>();
        InputStream coming = new ByteArrayInputStream(bytes(5)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                meanwhile.addAll(files().waiting(ActorFixture.ORGANISATION));
                found.add(files().find(ActorFixture.ORGANISATION, ID).isPresent());
                return super.read(into, offset, length);
            }
        };

        BroughtFile kept = bring(week, coming, 10);

        assertThat(meanwhile)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.size()).isEqualTo(7))
                .allSatisfy(file -> assertThat(file.expires()).isEqualTo(AT.plus(ImportFiles.UNFINISHED)));
        assertThat(found).containsOnly(false);
        assertThat(kept.expires()).isEqualTo(week.expires());
        assertThat(files().waiting(ActorFixture.ORGANISATION)).containsExactly(kept);
    }

    @Test
    default void refusesMoreBytesThanAllowedAndKeepsNothing() {
        FileRefusedException refusal = catchThrowableOfType(
                FileRefusedException.class, () -> bring(FILE, stream(bytes(2_000_001)), 2_000_000));

        assertThat(refusal.problem()).isEqualTo(FileProblem.TOO_LARGE);
        assertThat(files().find(ActorFixture.ORGANISATION, ID)).isEmpty();
        assertThat(files().waiting(ActorFixture.ORGANISATION)).isEmpty();
    }

    @Test
    default void refusesNoBytesAndKeepsNothing() {
        FileRefusedException refusal =
                catchThrowableOfType(FileRefusedException.class, () -> bring(FILE, stream(new byte[0]), 10));

        assertThat(refusal.problem()).isEqualTo(FileProblem.EMPTY);
        assertThat(files().find(ActorFixture.ORGANISATION, ID)).isEmpty();
    }

    @Test
    default void keepsNothingOfASenderThatGoesAway() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> bring(FILE, broken, 10)).isInstanceOf(IOException.class);
        assertThat(files().find(ActorFixture.ORGANISATION, ID)).isEmpty();
    }

    @Test
    default void forgetsAFile() throws IOException {
        bring(FILE, stream(bytes(10)), 10);

        files().forget(ID);
        files().forget(ID);

        assertThat(files().find(ActorFixture.ORGANISATION, ID)).isEmpty();
    }

    @Test
    default void forgetsWhatExpired() throws IOException {
        bring(FILE, stream(bytes(10)), 10);

        files().forgetExpired(FILE.expires());
        assertThat(files().find(ActorFixture.ORGANISATION, ID)).isPresent();

        files().forgetExpired(FILE.expires().plusMillis(1));
        assertThat(files().find(ActorFixture.ORGANISATION, ID)).isEmpty();
    }
}
