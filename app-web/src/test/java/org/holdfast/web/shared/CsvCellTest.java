package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1"})
    void disarmsFormulas(String text) {
        assertThat(CsvCell.of(text)).matches(cell -> cell.startsWith("'") || cell.startsWith("\"'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "42", "North Store"})
    void leavesNumbersAndPlainTextAlone(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(CsvCell.of("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(CsvCell.of("one\ntwo")).isEqualTo("\"one\ntwo\"");
    }
}
