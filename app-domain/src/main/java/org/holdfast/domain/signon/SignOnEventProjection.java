package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Who was refused is in the journal and nowhere else. */
@ApplicationScoped
public class SignOnEventProjection implements Projection {

    @Override
    public String type() {
        return SignOnEvent.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        // there is no state to bring up to date
    }
}
