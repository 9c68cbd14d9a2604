package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;

/** Who has an address of an enforced domain comes in through the provider and no other way. Owners keep the link. */
@ApplicationScoped
public class EnforceSingleSignOn {

    /** The kind of the entry: other domains are enforced. */
    public static final String ENFORCED = "sign-on-enforced";

    /** The kind of the entry: whether owners keep the link was said anew. */
    public static final String OWNER_LINKS = "sign-on-owner-links";

    private final Access access;
    private final SingleSignOns settings;
    private final Recorder recorder;

    @Inject
    public EnforceSingleSignOn(Access access, SingleSignOns settings, Recorder recorder) {
        this.access = access;
        this.settings = settings;
        this.recorder = recorder;
    }

    /**
     * Enforces it for a domain, or no longer.
     *
     * @param version the version that the caller has seen
     * @throws SignOnRefusedException {@code sign-on-not-served} when no active connection serves the domain,
     *     {@code sign-on-not-set-up}
     */
    public SingleSignOn enforce(Actor actor, long version, MailDomain domain, boolean enforced) {
        return change(actor, version, ENFORCED, before -> {
            if (enforced && before.serving(domain).isEmpty()) {
                throw SignOnRefusedException.notServed(domain);
            }
            Set<MailDomain> others = new HashSet<>(before.enforced());
            if (enforced) {
                others.add(domain);
            } else {
                others.remove(domain);
            }
            return before.enforcing(others);
        });
    }

    /** Takes the link from owners of enforced domains: the first time it is only noted, the second time it is done. */
    public SingleSignOn giveUpOwnerLinks(Actor actor, long version) {
        return change(
                actor,
                version,
                OWNER_LINKS,
                before -> before.withOwnerLinks(
                        before.ownerLinks() == OwnerLinks.KEPT ? OwnerLinks.DOUBTED : OwnerLinks.GIVEN_UP));
    }

    /** Gives owners their link back. */
    public SingleSignOn keepOwnerLinks(Actor actor, long version) {
        return change(actor, version, OWNER_LINKS, before -> before.withOwnerLinks(OwnerLinks.KEPT));
    }

    private SingleSignOn change(Actor actor, long version, String kind, UnaryOperator<SingleSignOn> changing) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        SingleSignOn before = settings.find(actor.organisation()).orElseThrow(SignOnRefusedException::notSetUp);
        if (before.version() != version) {
            throw ConcurrentChangeException.of(before.ref());
        }
        Change<SingleSignOn> change = Change.changed(kind, before, changing.apply(before));
        return change.fields().isEmpty() ? before : recorder.record(actor, change);
    }
}
