package org.holdfast.domain.shared;

/** Of a refusal: the same is looked at again after a while. */
public interface ComesTooEarly {

    /** How long to wait, in whole seconds, at least one. */
    long seconds();
}
