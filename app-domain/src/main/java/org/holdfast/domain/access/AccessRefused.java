package org.holdfast.domain.access;

/**
 * Security event: a caller was refused.
 *
 * @param actor who asked
 * @param permission what for
 * @param path where
 */
public record AccessRefused(Actor actor, Permission permission, ScopePath path) {}
