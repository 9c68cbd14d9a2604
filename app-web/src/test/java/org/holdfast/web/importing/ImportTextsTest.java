package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.web.shared.Texts;
import org.junit.jupiter.api.Test;

class ImportTextsTest {

    private final Texts texts = new Texts();

    @Test
    void everyProblemOfAFileHasItsTexts() {
        assertThat(Arrays.stream(FileProblem.values()).map(FileProblem::code)).allSatisfy(this::hasTexts);
    }

    @Test
    void everyProblemOfARowHasItsTexts() throws IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Field field : RowProblem.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                codes.add((String) field.get(null));
            }
        }
        assertThat(codes).hasSizeGreaterThan(10).allSatisfy(this::hasTexts);
    }

    private void hasTexts(String code) {
        assertThat(texts.has("error." + code + ".title")).isTrue();
        assertThat(texts.has("error." + code + ".detail")).isTrue();
    }
}
