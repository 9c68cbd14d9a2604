package org.holdfast.domain.importing;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** Too many files wait already, or too many bytes. */
public final class FileQuotaException extends DomainException {

    private FileQuotaException(String code, Map<String, Object> parameters) {
        super(Kind.CONFLICT, code, parameters);
    }

    static FileQuotaException ofMember(int files, long bytes) {
        return new FileQuotaException("import-quota-member", Map.of("files", files, "bytes", bytes));
    }

    static FileQuotaException ofOrganisation(int files, long bytes) {
        return new FileQuotaException("import-quota-organisation", Map.of("files", files, "bytes", bytes));
    }
}
