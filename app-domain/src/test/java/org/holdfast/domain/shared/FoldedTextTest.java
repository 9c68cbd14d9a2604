package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void foldsCaseAccentsAndSpaces() {
        assertThat(FoldedText.fold(" S\u00e3o \t Paulo\n")).isEqualTo("sao paulo");
    }

    @Test
    void comparesLettersOfEveryWidthAsThePlainOnes() {
        assertThat(FoldedText.caseless(" \uff21\uff23\uff0d1 ")).isEqualTo("ac-1");
        assertThat(FoldedText.caseless("\u00c9")).isEqualTo("\u00e9");
    }

    @Test
    void takesControlCharactersForBlanks() {
        assertThat(FoldedText.fold("a\u0000b")).isEqualTo("a b");
        assertThat(FoldedText.fold("\u0000\u0007")).isEmpty();
    }
}
