package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link OwnerLinkAlarms} up to the journal. */
@ApplicationScoped
public class OwnerLinkProjection implements Projection {

    private final OwnerLinkAlarms alarms;

    @Inject
    public OwnerLinkProjection(OwnerLinkAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public String type() {
        return SecurityEvent.OWNER_LINK;
    }

    @Override
    public void apply(Entry entry) {
        alarms.raise(new OwnerLinkAlarm(
                entry.aggregate().id(),
                entry.path().organisation(),
                entry.at(),
                entry.image().text("name"),
                entry.kind().equals(SecurityEvents.OWNER_LINK_USED)));
    }
}
