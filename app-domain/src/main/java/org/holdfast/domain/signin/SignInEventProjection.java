package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** What happened with links is in the journal and nowhere else. */
@ApplicationScoped
public class SignInEventProjection implements Projection {

    @Override
    public String type() {
        return SecurityEvent.SIGN_IN;
    }

    @Override
    public void apply(Entry entry) {
        // there is no state to bring up to date
    }
}
