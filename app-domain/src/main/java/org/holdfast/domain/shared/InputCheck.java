package org.holdfast.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects the problems of one input, so that the caller hears of all of them at once.
 *
 * <pre>{@code
 * InputCheck check = new InputCheck();
 * Optional<SiteName> name = check.value(() -> new SiteName(input.name()));
 * Optional<SiteCode> code = check.value(() -> new SiteCode(input.code()));
 * check.done();
 * }</pre>
 */
public final class InputCheck {

    private final List<InvalidValueException> problems = new ArrayList<>();

    /** The value, or empty where it is invalid; the problem is kept until {@link #done()}. */
    public <T> Optional<T> value(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValueException problem) {
            problems.add(problem);
            return Optional.empty();
        } catch (InvalidInputException several) {
            problems.addAll(several.problems());
            return Optional.empty();
        }
    }

    /** Adds a problem found otherwise. */
    public void problem(InvalidValueException problem) {
        problems.add(problem);
    }

    /** @throws InvalidInputException with every problem, when there was one */
    public void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
