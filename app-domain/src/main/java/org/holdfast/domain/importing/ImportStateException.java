package org.holdfast.domain.importing;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** An import is not where this step can be made. */
public final class ImportStateException extends DomainException {

    private ImportStateException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** The step does not follow on the state that the import is in. */
    public static ImportStateException notNow(String state) {
        return new ImportStateException(Kind.CONFLICT, "import-not-now", Map.of("state", state));
    }

    /** Whoever had it applied may no longer do what it would. */
    public static ImportStateException rightsEnded(String name) {
        return new ImportStateException(Kind.FORBIDDEN, "import-rights-ended", Map.of("name", name));
    }
}
