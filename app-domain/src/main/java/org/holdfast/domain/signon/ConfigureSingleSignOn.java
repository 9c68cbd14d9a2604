package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;

/** An owner says which organisation of the broker is theirs and what newcomers get. The connections are read anew. */
@ApplicationScoped
public class ConfigureSingleSignOn {

    /** The kind of the entry. */
    public static final String CONFIGURED = "sign-on-configured";

    private final Access access;
    private final SingleSignOns settings;
    private final IdentityProvider provider;
    private final ProveProvider proof;
    private final NobodyGrantsWhatTheyLack grantable;
    private final SaveSingleSignOn saving;
    private final SignOnEvents events;

    @Inject
    public ConfigureSingleSignOn(
            Access access,
            SingleSignOns settings,
            IdentityProvider provider,
            ProveProvider proof,
            NobodyGrantsWhatTheyLack grantable,
            SaveSingleSignOn saving,
            SignOnEvents events) {
        this.access = access;
        this.settings = settings;
        this.provider = provider;
        this.proof = proof;
        this.grantable = grantable;
        this.saving = saving;
        this.events = events;
    }

    /**
     * Sets it, and reads the connections.
     *
     * @param version the version that the caller has seen; 0 where there was none, or it was ended
     * @param newcomers a role on the organisation that the caller holds; empty to refuse newcomers
     * @param groups roles that the caller holds, for groups of the provider's directory
     * @throws SignOnRefusedException {@code sign-on-provider-taken}, {@code sign-on-domain-taken},
     *     {@code sign-on-provider-unproved}
     * @throws MemberRefusedException {@code grant-not-held}
     * @throws IdentityProviderException when the broker does not tell the connections
     */
    public SingleSignOn configure(
            Actor actor, long version, ProviderOrganisation organisation, Optional<Role> newcomers, GroupRoles groups) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        newcomers.ifPresent(role -> requireGrantable(actor, role));
        groups.roles().values().forEach(role -> requireGrantable(actor, role));
        Optional<SingleSignOn> before = requireNewest(actor, version);
        if (!provider.available()) {
            throw IdentityProviderException.none();
        }
        boolean other = before.filter(known -> !known.ended())
                .map(SingleSignOn::provider)
                .filter(organisation::equals)
                .isEmpty();
        List<Connection> read = read(actor, organisation, other);
        return saving.save(actor, () -> requireNewest(actor, version)
                .map(known ->
                        Change.changed(CONFIGURED, known, known.configured(organisation, read, newcomers, groups)))
                .orElseGet(() -> Change.created(
                        CONFIGURED, SingleSignOn.first(actor.organisation(), organisation, read, newcomers, groups))));
    }

    /** Who sets it up finds in the journal what the broker said, whether they came by a page or by a program. */
    private List<Connection> read(Actor actor, ProviderOrganisation organisation, boolean other) {
        try {
            if (other) {
                proof.require(actor.organisation(), organisation);
            }
            return provider.connections(organisation);
        } catch (IdentityProviderException broken) {
            events.notConfigured(actor, organisation, broken);
            throw broken;
        }
    }

    private Optional<SingleSignOn> requireNewest(Actor actor, long version) {
        Optional<SingleSignOn> known = settings.find(actor.organisation());
        if (known.filter(found -> !found.ended()).map(SingleSignOn::version).orElse(0L) != version) {
            throw ConcurrentChangeException.of(SingleSignOn.ref(actor.organisation()));
        }
        return known;
    }

    private void requireGrantable(Actor actor, Role role) {
        if (role == Role.OWNER) {
            throw access.refused(actor, MemberRefusedException.grantNotHeld(role.id()));
        }
        Set<Grant> given = Set.of(new Grant(role, actor.organisation().value()));
        grantable.check(actor, Set.of(), given);
    }
}
