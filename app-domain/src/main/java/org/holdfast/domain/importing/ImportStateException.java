package org.holdfast.domain.importing;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** An import is not where this step can be made. */
public final class ImportStateException extends DomainException {

    private ImportStateException(String code, Map<String, Object> parameters) {
        super(Kind.CONFLICT, code, parameters);
    }

    /** The step does not follow on the state that the import is in. */
    public static ImportStateException notNow(String state) {
        return new ImportStateException("import-not-now", Map.of("state", state));
    }
}
