package org.holdfast.domain.access;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** The caller may see the thing but may not do this to it. */
public final class AccessRefusedException extends DomainException {

    private AccessRefusedException(Permission permission) {
        super(Kind.FORBIDDEN, "access-refused", Map.of("permission", permission.label()));
    }

    /** A call that needed the permission. */
    public static AccessRefusedException refused(Permission permission) {
        return new AccessRefusedException(permission);
    }
}
