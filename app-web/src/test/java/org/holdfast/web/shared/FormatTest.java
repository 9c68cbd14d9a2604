package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.domain.shared.Count;
import org.junit.jupiter.api.Test;

class FormatTest {

    private final Format format = new Format();

    @Test
    void roundsProgressDownSoThatOnlyAllIsHundred() {
        assertThat(format.progress(999, 1)).isEqualTo("99 %");
        assertThat(format.progress(1_000, 0)).isEqualTo("100 %");
    }

    @Test
    void saysNothingToDoWhereNothingCounts() {
        assertThat(format.progress(0, 0)).isEqualTo("Nothing to do");
    }

    @Test
    void givesSharesForLengths() {
        assertThat(format.share(1, 3)).isEqualTo("33.33");
        assertThat(format.share(1, 0)).isEqualTo("0");
    }

    @Test
    void separatesThousands() {
        assertThat(format.number(11_879)).isEqualTo("11,879");
    }

    @Test
    void saysHowManyThereAre() {
        assertThat(format.counted(new Count(1, false), "site", "sites")).isEqualTo("1 site");
        assertThat(format.counted(new Count(0, false), "site", "sites")).isEqualTo("0 sites");
        assertThat(format.counted(Count.upToLimit(30_000), "site", "sites")).isEqualTo("At least 20,000 sites");
    }

    @Test
    void writesAmountsWithTheirDecimals() {
        assertThat(format.amount(new BigDecimal("1250.5"))).isEqualTo("1,250.50");
        assertThat(format.amount(new BigDecimal("1E+4"))).isEqualTo("10,000");
        assertThat(format.amount(new BigDecimal("0.00"))).isEqualTo("0");
    }

    @Test
    void writesDays() {
        assertThat(format.day(LocalDate.parse("2026-11-09"))).isEqualTo("9 Nov 2026");
    }

    @Test
    void writesMomentsInUtc() {
        assertThat(format.moment(Instant.parse("2026-11-20T08:05:00Z"))).isEqualTo("20 Nov 2026, 08:05 UTC");
    }

    @Test
    void writesSizesInTheFittingUnit() {
        assertThat(format.bytes(900)).isEqualTo("900 bytes");
        assertThat(format.bytes(2_048)).isEqualTo("2 KB");
        assertThat(format.bytes(5_500_000)).isEqualTo("5.2 MB");
    }

    @Test
    void saysTheLastDayAsItWasTyped() {
        ZoneId zurich = ZoneId.of("Europe/Zurich");
        Instant end = LocalDate.of(2027, 2, 1).atStartOfDay(zurich).toInstant();
        assertThat(format.lastDay(end, zurich)).isEqualTo("31 Jan 2027");
        assertThat(format.lastDay(end, ZoneId.of("UTC"))).isEqualTo("31 Jan 2027, 23:00 UTC");
        assertThat(format.moment(end, zurich)).isEqualTo("1 Feb 2027, 00:00 CET");
    }
}
