package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;

/**
 * An owner ends single sign-on: everybody comes in by a link again, nothing is enforced, and what nobody else could hold is
 * given back. Sessions go on. Who at a provider is which member stays known, should it be set up again.
 */
@ApplicationScoped
public class EndSingleSignOn {

    /** The kind of the entry. */
    public static final String ENDED = "sign-on-ended";

    private final Access access;
    private final SingleSignOns settings;
    private final SaveSingleSignOn saving;

    @Inject
    public EndSingleSignOn(Access access, SingleSignOns settings, SaveSingleSignOn saving) {
        this.access = access;
        this.settings = settings;
        this.saving = saving;
    }

    /**
     * Ends it.
     *
     * @param version the version that the caller has seen
     * @throws SignOnRefusedException {@code sign-on-not-set-up}
     */
    public void end(Actor actor, long version) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        saving.save(actor, () -> {
            SingleSignOn before = settings.find(actor.organisation())
                    .filter(known -> !known.ended())
                    .orElseThrow(SignOnRefusedException::notSetUp);
            if (before.version() != version) {
                throw ConcurrentChangeException.of(before.ref());
            }
            return Change.changed(ENDED, before, before.end());
        });
    }
}
