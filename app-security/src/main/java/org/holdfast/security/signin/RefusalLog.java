package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.holdfast.domain.access.AccessRefused;

/** Leaves a line for every refusal: which member by id, what, and where. No names. */
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = System.getLogger(RefusalLog.class.getName());

    void onRefused(@Observes AccessRefused refused) {
        LOG.log(
                Level.WARNING,
                "Refused: member {0} of organisation {1}, {2} on {3}",
                refused.actor().id(),
                refused.actor().organisation(),
                refused.permission().label(),
                refused.path().own());
    }
}
