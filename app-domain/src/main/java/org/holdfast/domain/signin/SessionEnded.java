package org.holdfast.domain.signin;

/**
 * Event: a session was ended by somebody, not by its own browser.
 *
 * @param id which
 */
public record SessionEnded(SecretHash id) {}
