package org.holdfast.domain.shared;

/** Event: the stores answer and are up to date. Fired once per start, before anything is served. */
public record StorageReady() {}
