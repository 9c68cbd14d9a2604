package org.holdfast.domain.signon;

/** Whether owners of an enforced domain can still come in by a link. Giving that up has to be said twice. */
public enum OwnerLinks {
    /** They can. */
    KEPT,
    /** They still can; it was said once that they shall not. */
    DOUBTED,
    /** They cannot. */
    GIVEN_UP
}
