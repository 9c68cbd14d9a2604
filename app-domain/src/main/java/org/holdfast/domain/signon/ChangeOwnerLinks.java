package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** Owners of enforced domains keep the link or give it up: the first time that is only noted, the second time it is done. */
@ApplicationScoped
public class ChangeOwnerLinks {

    /** The kind of the entry: whether owners keep the link was said anew. */
    public static final String CHANGED = "sign-on-owner-links";

    private final ChangeSingleSignOn changes;

    @Inject
    public ChangeOwnerLinks(ChangeSingleSignOn changes) {
        this.changes = changes;
    }

    /**
     * Says it.
     *
     * @param version the version that the caller has seen
     * @param kept whether they keep it
     * @throws SignOnRefusedException {@code sign-on-not-set-up}
     */
    public SingleSignOn change(Actor actor, long version, boolean kept) {
        return changes.change(
                actor,
                version,
                CHANGED,
                before -> before.withOwnerLinks(kept ? OwnerLinks.KEPT : doubted(before.ownerLinks())));
    }

    private static OwnerLinks doubted(OwnerLinks before) {
        return before == OwnerLinks.KEPT ? OwnerLinks.DOUBTED : OwnerLinks.GIVEN_UP;
    }
}
