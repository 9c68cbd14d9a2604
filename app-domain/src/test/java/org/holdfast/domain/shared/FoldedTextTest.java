package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void foldsCaseAccentsAndSpaces() {
        assertThat(FoldedText.fold(" S\u00e3o \t Paulo\n")).isEqualTo("sao paulo");
    }

    @Test
    void takesControlCharactersForBlanks() {
        assertThat(FoldedText.fold("a\u0000b")).isEqualTo("a b");
        assertThat(FoldedText.fold("\u0000\u0007")).isEmpty();
    }
}
