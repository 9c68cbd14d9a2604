package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.holdfast.domain.access.Actor;

/** Who has an address of an enforced domain comes in through the provider and no other way. Owners keep the link. */
@ApplicationScoped
public class EnforceSingleSignOn {

    /** The kind of the entry: other domains are enforced. */
    public static final String ENFORCED = "sign-on-enforced";

    private final ChangeSingleSignOn changes;

    @Inject
    public EnforceSingleSignOn(ChangeSingleSignOn changes) {
        this.changes = changes;
    }

    /**
     * Enforces it for a domain, or no longer.
     *
     * @param version the version that the caller has seen
     * @throws SignOnRefusedException {@code sign-on-not-served} when no active connection serves the domain,
     *     {@code sign-on-not-set-up}
     */
    public SingleSignOn enforce(Actor actor, long version, MailDomain domain, boolean enforced) {
        return changes.change(actor, version, ENFORCED, before -> {
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
}
