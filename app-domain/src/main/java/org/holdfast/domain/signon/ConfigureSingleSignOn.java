package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.shared.Exclusive;

/** An owner says which organisation of the broker is theirs and what newcomers get. The connections are read anew. */
@ApplicationScoped
public class ConfigureSingleSignOn {

    /** The kind of the entry. */
    public static final String CONFIGURED = "sign-on-configured";

    private final Access access;
    private final SingleSignOns settings;
    private final IdentityProvider provider;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Claims claims;
    private final Recorder recorder;
    private final Exclusive exclusive;

    @Inject
    public ConfigureSingleSignOn(
            Access access,
            SingleSignOns settings,
            IdentityProvider provider,
            NobodyGrantsWhatTheyLack grantable,
            Claims claims,
            Recorder recorder,
            Exclusive exclusive) {
        this.access = access;
        this.settings = settings;
        this.provider = provider;
        this.grantable = grantable;
        this.claims = claims;
        this.recorder = recorder;
        this.exclusive = exclusive;
    }

    /**
     * Sets it, and reads the connections.
     *
     * @param version the version that the caller has seen; 0 where there was none
     * @param newcomers a role on the organisation that the caller holds; empty to refuse newcomers
     * @param groups roles that the caller holds, for groups of the provider's directory
     * @throws SignOnRefusedException {@code sign-on-provider-taken}, {@code sign-on-domain-taken}
     * @throws MemberRefusedException {@code grant-not-held}
     * @throws IdentityProviderException when the broker does not tell the connections
     */
    public SingleSignOn configure(
            Actor actor, long version, ProviderOrganisation organisation, Optional<Role> newcomers, GroupRoles groups) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        newcomers.ifPresent(role -> requireGrantable(actor, role));
        groups.roles().values().forEach(role -> requireGrantable(actor, role));
        requireNewest(actor, version);
        if (!provider.available()) {
            throw IdentityProviderException.none();
        }
        List<Connection> read = provider.connections(organisation);
        return exclusive.doing("single-sign-on/" + actor.organisation(), () -> {
            Change<SingleSignOn> change = requireNewest(actor, version)
                    .map(known ->
                            Change.changed(CONFIGURED, known, known.configured(organisation, read, newcomers, groups)))
                    .orElseGet(() -> Change.created(
                            CONFIGURED,
                            SingleSignOn.first(actor.organisation(), organisation, read, newcomers, groups)));
            return change.before().isPresent() && change.fields().isEmpty()
                    ? change.before().get()
                    : claimed(actor, change);
        });
    }

    private Optional<SingleSignOn> requireNewest(Actor actor, long version) {
        Optional<SingleSignOn> known = settings.find(actor.organisation());
        if (known.map(SingleSignOn::version).orElse(0L) != version) {
            throw ConcurrentChangeException.of(SingleSignOn.ref(actor.organisation()));
        }
        return known;
    }

    private void requireGrantable(Actor actor, Role role) {
        if (role == Role.OWNER) {
            throw MemberRefusedException.grantNotHeld(role.id());
        }
        Set<Grant> given = Set.of(new Grant(role, actor.organisation().value()));
        grantable.check(actor, Set.of(), given);
    }

    /** What is new is claimed before the entry, what is over given back after it. */
    private SingleSignOn claimed(Actor actor, Change<SingleSignOn> change) {
        AggregateRef owner = change.after().ref();
        Set<ClaimKey> former = change.before().map(SingleSignOn::claims).orElse(Set.of());
        Set<ClaimKey> wanted = change.after().claims();
        Set<ClaimKey> fresh = without(wanted, former);
        claim(fresh, owner);
        SingleSignOn saved = recorded(actor, change, fresh);
        Set<ClaimKey> over = without(former, wanted);
        if (!over.isEmpty()) {
            claims.release(over, owner);
        }
        return saved;
    }

    /** Who enforces a domain at the same time may be first. What was claimed for nothing is free again. */
    private SingleSignOn recorded(Actor actor, Change<SingleSignOn> change, Set<ClaimKey> fresh) {
        try {
            return recorder.record(actor, change);
        } catch (ConcurrentChangeException conflict) {
            claims.release(fresh, change.after().ref());
            throw conflict;
        }
    }

    private void claim(Set<ClaimKey> fresh, AggregateRef owner) {
        Map<ClaimKey, AggregateRef> owners = new HashMap<>();
        fresh.forEach(key -> owners.put(key, owner));
        Set<ClaimKey> taken = claims.claimAll(owners);
        if (!taken.isEmpty()) {
            claims.release(without(fresh, taken), owner);
            throw refusal(taken);
        }
    }

    private static Set<ClaimKey> without(Set<ClaimKey> keys, Set<ClaimKey> others) {
        Set<ClaimKey> rest = new HashSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    private static SignOnRefusedException refusal(Set<ClaimKey> taken) {
        return taken.stream()
                .flatMap(key -> SingleSignOn.domain(key).stream())
                .sorted()
                .findFirst()
                .map(SignOnRefusedException::domainTaken)
                .orElseGet(SignOnRefusedException::providerTaken);
    }
}
