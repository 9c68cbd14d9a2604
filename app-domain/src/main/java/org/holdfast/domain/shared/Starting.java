package org.holdfast.domain.shared;

/** Event: the application starts, once, before anything is opened. Whoever throws ends that. */
public record Starting() {}
