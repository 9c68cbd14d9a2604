package org.holdfast.domain.signin;

/** What somebody who proved an address gets. */
public sealed interface Entrance {

    /** They are in. */
    record Open(NewSession session) implements Entrance {}

    /**
     * They have to show a second factor first.
     *
     * @param secret for the browser's cookie; known to nobody else
     * @param enrols whether they have none yet and are to enrol one
     */
    record Half(Secret secret, boolean enrols) implements Entrance {}
}
