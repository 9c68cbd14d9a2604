package org.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private DatabaseConnection connection;
    private final List<Integer> runs = new ArrayList<>();

    @BeforeEach
    void open() {
        connection = DatabaseConnection.open(
                new DatabaseSettings(new DatabaseLocation.Embedded(directory, false, 8), "test"),
                new DatabaseCommands());
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void runsTheStepsInTheOrderOfTheirNumbersAndRecordsThem() {
        List<String> ran = migrations("node", step(2), step(1)).run();

        assertThat(runs).containsExactly(1, 2);
        assertThat(ran).containsExactly("step 1", "step 2");
        assertThat(record(1))
                .containsEntry("name", "step 1")
                .containsEntry("started", Date.from(NOON.instant()))
                .containsEntry("finished", Date.from(NOON.instant()))
                .containsEntry("attempts", 1);
    }

    @Test
    void runsAStepOnce() {
        migrations("node", step(1)).run();

        assertThat(migrations("node", step(1), step(2)).run()).containsExactly("step 2");
        assertThat(runs).containsExactly(1, 2);
    }

    @Test
    void finishesAStepThatStoppedHalfWay() {
        MigrationStep broken = new Step(1, () -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> migrations("node", broken, step(2)).run()).hasMessage("killed");
        assertThat(runs).isEmpty();

        migrations("node", step(1), step(2)).run();

        assertThat(runs).containsExactly(1, 2);
        assertThat(record(1)).containsEntry("attempts", 2);
    }

    @Test
    void refusesANumberThatIsTaken() {
        assertThatThrownBy(() -> migrations("node", step(7), step(7)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("7");
    }

    @Test
    void letsOneNodeAtATimeMigrate() {
        MigrationLease held = lease("first", NOON);
        assertThat(held.take()).isTrue();

        assertThat(lease("second", NOON).take()).isFalse();
        assertThat(held.take()).isTrue();
    }

    @Test
    void givesTheLeaseOfADeadNodeToTheNext() {
        lease("first", NOON).take();

        assertThat(lease("second", Clock.offset(NOON, MigrationLease.LENGTH)).take())
                .isTrue();
    }

    @Test
    void leavesTheLeaseFreeBehind() {
        migrations("first", step(1)).run();

        assertThat(lease("second", NOON).take()).isTrue();
    }

    @Test
    void waitsForTheNodeThatMigratesAndDoesNotRepeatItsWork() throws InterruptedException {
        MigrationLease other = lease("other", NOON);
        other.take();
        Thread waiting = new Thread(() -> migrations("node", step(1)).run());
        waiting.start();
        waiting.join(Duration.ofMillis(600).toMillis());
        assertThat(waiting.isAlive()).isTrue();

        new MigrationRecords(collection(), NOON).finish(migrated(1));
        other.release();
        waiting.join(Duration.ofSeconds(10).toMillis());

        assertThat(waiting.isAlive()).isFalse();
        assertThat(runs).isEmpty();
    }

    private MigrationStep migrated(int number) {
        MigrationStep step = step(number);
        new MigrationRecords(collection(), NOON).start(step);
        return step;
    }

    private Migrations migrations(String owner, MigrationStep... steps) {
        return new Migrations(List.of(steps), connection.database(), new DatabaseIdentity(owner), NOON);
    }

    private MigrationLease lease(String owner, Clock clock) {
        return new MigrationLease(collection(), owner, clock);
    }

    private com.mongodb.client.MongoCollection<Document> collection() {
        return connection.database().getCollection(Migrations.COLLECTION);
    }

    private Document record(int number) {
        return collection().find(new Document("_id", number)).first();
    }

    private MigrationStep step(int number) {
        return new Step(number, () -> runs.add(number));
    }

    private record Step(int number, Runnable work) implements MigrationStep {

        @Override
        public String name() {
            return "step " + number;
        }

        @Override
        public void run(MongoDatabase database) {
            work.run();
        }
    }
}
