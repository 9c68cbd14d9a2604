package org.holdfast.security.signin;

import jakarta.security.enterprise.credential.Credential;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.signin.Secret;

/** The cookie of a session. */
final class SessionCredential implements Credential {

    private final Secret secret;
    private final Origin origin;

    SessionCredential(Secret secret, Origin origin) {
        this.secret = secret;
        this.origin = origin;
    }

    Secret secret() {
        return secret;
    }

    Origin origin() {
        return origin;
    }
}
