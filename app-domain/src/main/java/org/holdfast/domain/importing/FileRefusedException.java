package org.holdfast.domain.importing;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A file that cannot be imported as it is. Nothing of it was taken over. */
public final class FileRefusedException extends DomainException {

    private final FileProblem problem;

    private FileRefusedException(FileProblem problem, Map<String, Object> parameters) {
        super(Kind.INVALID, problem.code(), parameters);
        this.problem = problem;
    }

    /** A file with this problem. */
    public static FileRefusedException refused(FileProblem problem) {
        return new FileRefusedException(problem, Map.of());
    }

    /** The same, with the limit or place that the text names. */
    public static FileRefusedException refused(FileProblem problem, String parameter, Object value) {
        return new FileRefusedException(problem, Map.of(parameter, value));
    }

    /** The same, with two of them. */
    public static FileRefusedException refused(
            FileProblem problem, String parameter, Object value, String other, Object otherValue) {
        return new FileRefusedException(problem, Map.of(parameter, value, other, otherValue));
    }

    /** The same with what caused it, for the log of whoever looks into it. */
    public FileRefusedException from(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** Why. */
    public FileProblem problem() {
        return problem;
    }
}
