package org.holdfast.domain.board;

import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.Assert;

/**
 * Lets only some people set a status.
 *
 * @param role who may: those whose grants together allow all that the role allows, where the answer lies
 * @param message what the others are told, up to {@value #MAXIMUM_MESSAGE} characters
 */
public record StatusRestriction(Role role, String message) {

    /** The most characters of the message. */
    public static final int MAXIMUM_MESSAGE = 300;

    public StatusRestriction {
        message = message.strip();
        Assert.text("statuses", message, MAXIMUM_MESSAGE);
    }

    /** Whether the caller may set the status for what lies on the path. */
    boolean admits(Actor actor, ScopePath path) {
        return actor.holds(role, path);
    }

    Map<String, Object> asMap() {
        return Map.of("role", role.name(), "message", message);
    }
}
