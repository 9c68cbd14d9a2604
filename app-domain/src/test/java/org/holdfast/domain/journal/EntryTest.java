package org.holdfast.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.ScopePath;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final String LONG = "x".repeat(5_000);
    private static final String CUT = "x".repeat(1_000) + "…";

    private final Entry entry = new Entry(
            new AggregateRef("requirement", "R1"),
            2,
            ScopePath.of(ActorFixture.ORGANISATION),
            Instant.EPOCH,
            "A1",
            "Ann",
            Origin.PAGE,
            "requirement-changed",
            List.of(
                    new FieldChange("text", Optional.of("short"), Optional.of(LONG)),
                    new FieldChange("labels", Optional.empty(), Optional.of(List.of("one", "two")))),
            Optional.of("why"),
            Fields.none().with("text", LONG).with("title", "Locks").with("order", 7L));

    @Test
    void cutsLongTextsForLists() {
        Entry brief = entry.inBrief();
        assertThat(brief.image().text("text")).isEqualTo(CUT);
        assertThat(brief.image().text("title")).isEqualTo("Locks");
        assertThat(brief.image().find("order")).contains(7L);
        assertThat(brief.changes())
                .containsExactly(
                        new FieldChange("text", Optional.of("short"), Optional.of(CUT)),
                        entry.changes().get(1));
        assertThat(brief.id()).isEqualTo(entry.id());
        assertThat(brief.reason()).isEqualTo(entry.reason());
    }

    @Test
    void keepsChangesWholeForPrograms() {
        Entry brief = entry.withImageInBrief();
        assertThat(brief.image().text("text")).isEqualTo(CUT);
        assertThat(brief.changes()).isEqualTo(entry.changes());
    }
}
