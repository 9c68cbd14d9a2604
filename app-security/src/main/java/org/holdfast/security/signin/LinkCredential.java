package org.holdfast.security.signin;

import jakarta.security.enterprise.credential.Credential;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Secret;

/** The secret of a link, with the browser that pressed its button. */
final class LinkCredential implements Credential {

    private final Secret secret;
    private final Secret browser;
    private final Client client;

    LinkCredential(Secret secret, Secret browser, Client client) {
        this.secret = secret;
        this.browser = browser;
        this.client = client;
    }

    Secret secret() {
        return secret;
    }

    Secret browser() {
        return browser;
    }

    Client client() {
        return client;
    }
}
