package org.holdfast.web.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.web.activity.ActivityPage.Told;
import org.holdfast.web.journal.HistoryLine;
import org.junit.jupiter.api.Test;

class ActivityPageTest {

    private static final String REGISTERED = "registered the site";

    @Test
    void foldsWhatAnImportWroteInARow() {
        List<HistoryLine> lines = List.of(
                imported("A", REGISTERED, "North"),
                imported("A", REGISTERED, "South"),
                imported("A", REGISTERED, "East"),
                imported("A", "renamed the site", "West"),
                imported("B", "renamed the site", "Mid"));
        assertThat(Told.of(lines))
                .extracting(one -> one.first().subject(), one -> subjects(one.more()))
                .containsExactly(
                        tuple("North", List.of("South", "East")), tuple("West", List.of()), tuple("Mid", List.of()));
    }

    /** Leaving imports out would change nothing of these. */
    @Test
    void foldsNothingThatNoImportWrote() {
        List<HistoryLine> byToken = List.of(
                line("through a token", false, "A", REGISTERED, "North"),
                line("through a token", false, "A", REGISTERED, "South"));
        List<HistoryLine> byHand =
                List.of(line("", false, "A", REGISTERED, "North"), line("", false, "A", REGISTERED, "South"));
        assertThat(Told.of(byToken)).hasSize(2).allSatisfy(one -> assertThat(one.more())
                .isEmpty());
        assertThat(Told.of(byHand)).hasSize(2).allSatisfy(one -> assertThat(one.more())
                .isEmpty());
    }

    @Test
    void startsAnewAfterWhatSomebodyElseDidBetween() {
        assertThat(Told.of(List.of(
                        imported("A", REGISTERED, "North"),
                        line("", false, "B", REGISTERED, "South"),
                        imported("A", REGISTERED, "East"))))
                .hasSize(3);
        assertThat(Told.of(List.of())).isEmpty();
    }

    @Test
    void keepsItsOwnList() {
        List<HistoryLine> more = new ArrayList<>(List.of(imported("A", REGISTERED, "South")));
        Told told = new Told(imported("A", REGISTERED, "North"), more);
        more.clear();
        assertThat(subjects(told.more())).containsExactly("South");
    }

    private static List<String> subjects(List<HistoryLine> lines) {
        return lines.stream().map(HistoryLine::subject).toList();
    }

    private static HistoryLine imported(String actor, String text, String subject) {
        return line("through an import", true, actor, text, subject);
    }

    private static HistoryLine line(String origin, boolean imported, String actor, String text, String subject) {
        return new HistoryLine(actor, actor, text, subject, "", Instant.EPOCH, origin, imported, "", List.of());
    }
}
