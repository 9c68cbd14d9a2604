package org.holdfast.web.signon;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.signon.TestConnection;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A step of a test as the API shows it. */
@Name("SignOnStep")
@Description("Something that a sign-in needs and that was tried.")
public record SignOnStepView(
        @Description("SETTINGS, BROKER, CONNECTION, ACTIVE, DOMAINS or AUTHORIZATION.") @NonNull
        String stage,

        @Description("What is wrong, in the provider's own words; null when it passed.") @Nullable
        String problem) {

    static SignOnStepView of(Texts texts, TestConnection.Step step) {
        return new SignOnStepView(step.stage().name(), StepWords.of(texts, step).orElse(null));
    }
}
