package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Who came and went is in the journal and nowhere else; the sessions themselves are not made from it. */
@ApplicationScoped
public class SessionEventProjection implements Projection {

    @Override
    public String type() {
        return SecurityEvent.SESSION;
    }

    @Override
    public void apply(Entry entry) {
        // there is no state to bring up to date
    }
}
