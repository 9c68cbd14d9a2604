package org.holdfast.domain.shared;

import java.util.List;
import java.util.Map;

/** Several values of one input that break rules, told all at once. */
public final class InvalidInputException extends DomainException {

    private final transient List<InvalidValueException> problems;

    /** @param problems at least one */
    public InvalidInputException(List<InvalidValueException> problems) {
        super(Kind.INVALID, "input-invalid", Map.of("count", problems.size()));
        this.problems = List.copyOf(problems);
    }

    /** Each broken rule with its field, in the order of the input. */
    public List<InvalidValueException> problems() {
        return problems;
    }
}
