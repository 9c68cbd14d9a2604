package org.holdfast.security.workos;

import jakarta.security.enterprise.credential.Credential;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signon.ProviderAnswer;

/** What a browser brought back from a provider, with the browser. */
public final class ProviderCredential implements Credential {

    private final Secret state;
    private final Secret browser;
    private final ProviderAnswer answer;
    private final Client client;

    public ProviderCredential(Secret state, Secret browser, ProviderAnswer answer, Client client) {
        this.state = state;
        this.browser = browser;
        this.answer = answer;
        this.client = client;
    }

    Secret state() {
        return state;
    }

    Secret browser() {
        return browser;
    }

    ProviderAnswer answer() {
        return answer;
    }

    Client client() {
        return client;
    }
}
