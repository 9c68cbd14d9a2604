package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;

/** What changes of existing settings have in common: allowed, of the expected version, different. */
@ApplicationScoped
public class ChangeSingleSignOn {

    private final Access access;
    private final SingleSignOns settings;
    private final Recorder recorder;

    @Inject
    public ChangeSingleSignOn(Access access, SingleSignOns settings, Recorder recorder) {
        this.access = access;
        this.settings = settings;
        this.recorder = recorder;
    }

    SingleSignOn change(Actor actor, long version, String kind, UnaryOperator<SingleSignOn> changing) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        SingleSignOn before = settings.find(actor.organisation())
                .filter(known -> !known.ended())
                .orElseThrow(SignOnRefusedException::notSetUp);
        if (before.version() != version) {
            throw ConcurrentChangeException.of(before.ref());
        }
        Change<SingleSignOn> change = Change.changed(kind, before, changing.apply(before));
        return change.fields().isEmpty() ? before : recorder.record(actor, change);
    }
}
