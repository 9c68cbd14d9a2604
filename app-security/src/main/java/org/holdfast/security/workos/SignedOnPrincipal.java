package org.holdfast.security.workos;

import jakarta.security.enterprise.CallerPrincipal;
import org.holdfast.domain.signin.NewSession;

/** Somebody for whom a provider vouched. Calls nothing: the browser comes back with the session that begins here. */
public final class SignedOnPrincipal extends CallerPrincipal {

    private final transient NewSession session;

    public SignedOnPrincipal(NewSession session) {
        super("provider");
        this.session = session;
    }

    /** The session, with its secret. */
    public NewSession session() {
        return session;
    }
}
