package org.holdfast.domain.access;

import java.util.Optional;

/**
 * Security event: a caller was refused.
 *
 * @param actor who asked
 * @param code why, in kebab-case
 * @param permission what they would have needed, where it was that
 * @param path where
 */
public record AccessRefused(Actor actor, String code, Optional<Permission> permission, ScopePath path) {

    /** Somebody who lacks a permission. */
    public AccessRefused(Actor actor, Permission permission, ScopePath path) {
        this(actor, "access-refused", Optional.of(permission), path);
    }

    /** What was refused, for those who tell it once. */
    public String what() {
        return permission.map(Permission::label).orElse(code);
    }
}
