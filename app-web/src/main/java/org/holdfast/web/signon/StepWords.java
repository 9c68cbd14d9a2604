package org.holdfast.web.signon;

import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.signon.TestConnection;
import org.holdfast.web.shared.Texts;

/** What is wrong with a step, in words. */
final class StepWords {

    private StepWords() {}

    /** The words; empty when it passed. */
    static Optional<String> of(Texts texts, TestConnection.Step step) {
        return step.problem().map(problem -> texts.text("sign-on.problem." + problem, Map.of("words", step.words())));
    }
}
