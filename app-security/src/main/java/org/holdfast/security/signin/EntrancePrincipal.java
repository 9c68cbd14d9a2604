package org.holdfast.security.signin;

import jakarta.security.enterprise.CallerPrincipal;
import org.holdfast.domain.signin.Entrance;

/** Somebody who proved an address by a link. Calls nothing: the browser comes back with what it gets here. */
final class EntrancePrincipal extends CallerPrincipal {

    private final transient Entrance entrance;

    EntrancePrincipal(Entrance entrance) {
        super("link");
        this.entrance = entrance;
    }

    Entrance entrance() {
        return entrance;
    }
}
