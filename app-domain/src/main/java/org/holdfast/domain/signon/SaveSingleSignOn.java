package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Exclusive;

/** Records settings with what nobody else may hold. One after the other in an organisation. */
@ApplicationScoped
public class SaveSingleSignOn {

    private final SingleSignOns settings;
    private final Claims claims;
    private final Recorder recorder;
    private final Exclusive exclusive;

    @Inject
    public SaveSingleSignOn(SingleSignOns settings, Claims claims, Recorder recorder, Exclusive exclusive) {
        this.settings = settings;
        this.claims = claims;
        this.recorder = recorder;
        this.exclusive = exclusive;
    }

    /**
     * Records the change that is made when it is its turn; nothing where that makes no difference.
     *
     * @throws SignOnRefusedException {@code sign-on-provider-taken}, {@code sign-on-domain-taken}
     */
    SingleSignOn save(Actor actor, Supplier<Change<SingleSignOn>> changing) {
        return exclusive.doing(turn(actor.organisation()), () -> {
            Change<SingleSignOn> change = changing.get();
            return change.before().isPresent() && change.fields().isEmpty()
                    ? change.before().get()
                    : claimed(actor, change);
        });
    }

    private static String turn(OrganisationId organisation) {
        return "single-sign-on/" + organisation;
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

    /**
     * Who enforces a domain at the same time may be first. What was claimed for nothing is free again; what the settings
     * hold as they are by now is not.
     */
    private SingleSignOn recorded(Actor actor, Change<SingleSignOn> change, Set<ClaimKey> fresh) {
        try {
            return recorder.record(actor, change);
        } catch (ConcurrentChangeException conflict) {
            claims.release(
                    without(fresh, held(change.after().organisation())),
                    change.after().ref());
            throw conflict;
        }
    }

    private Set<ClaimKey> held(OrganisationId organisation) {
        return settings.find(organisation).map(SingleSignOn::claims).orElse(Set.of());
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
