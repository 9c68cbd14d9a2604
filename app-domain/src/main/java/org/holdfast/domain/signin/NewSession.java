package org.holdfast.domain.signin;

/**
 * A session that has just begun.
 *
 * @param secret for the browser's cookie; known to nobody else from now on
 * @param session what is stored
 */
public record NewSession(Secret secret, Session session) {}
