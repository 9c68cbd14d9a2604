package org.holdfast.web.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.TestConnection;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;

/** What became of trying a connection. */
@Named
@RequestScoped
public class ConnectionTestPage {

    private final ShownSingleSignOn shown;
    private final Optional<String> tested;
    private final Supplier<List<StepRow>> steps;

    @Inject
    public ConnectionTestPage(
            CurrentActor caller, ShownSingleSignOn shown, TestConnection testing, Parameters parameters, Texts texts) {
        this.shown = shown;
        this.tested = parameters.text("test");
        this.steps = Once.of(() ->
                tested
                        .map(connection -> testing.test(caller.get(), new ConnectionId(connection)))
                        .orElse(List.of())
                        .stream()
                        .map(step -> new StepRow(
                                texts.text("sign-on.step." + step.stage()),
                                StepWords.of(texts, step).orElse("")))
                        .toList());
    }

    /** The connection that was tried; empty text for none. */
    public String tested() {
        return tested.flatMap(id -> shown.find().stream()
                        .flatMap(known -> known.connections().stream())
                        .filter(one -> one.id().value().equals(id))
                        .findFirst())
                .map(ShownSingleSignOn::name)
                .orElse("");
    }

    /** What was tried of it. */
    public List<StepRow> steps() {
        return steps.get();
    }

    /** Whether all of it passed. */
    public boolean passed() {
        return !steps.get().isEmpty()
                && steps.get().stream().allMatch(step -> step.problem().isEmpty());
    }

    /**
     * A line of a test.
     *
     * @param problem what is wrong; empty text when it passed
     */
    public record StepRow(String what, String problem) {}
}
