package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.NotFoundException;

/** Tries what a sign-in by a connection needs, one step after the other, up to the first that fails. */
@ApplicationScoped
public class TestConnection {

    private final Access access;
    private final SingleSignOns settings;
    private final IdentityProvider provider;

    @Inject
    public TestConnection(Access access, SingleSignOns settings, IdentityProvider provider) {
        this.access = access;
        this.settings = settings;
        this.provider = provider;
    }

    /**
     * The steps that were taken, of which only the last can have failed.
     *
     * @throws NotFoundException {@code connection-not-found} for one that the organisation does not have
     */
    public List<Step> test(Actor actor, ConnectionId id) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        SingleSignOn known = settings.find(actor.organisation())
                .filter(found -> found.connection(id).isPresent())
                .orElseThrow(() -> NotFoundException.notFound("connection"));
        List<Step> steps = new ArrayList<>();
        try {
            take(steps, known, id);
        } catch (IdentityProviderException broken) {
            steps.add(new Step(Stage.values()[steps.size()], Optional.of(broken.words())));
        }
        return steps;
    }

    private void take(List<Step> steps, SingleSignOn known, ConnectionId id) {
        if (!provider.available()) {
            throw IdentityProviderException.none();
        }
        steps.add(Step.passed(Stage.SETTINGS));
        List<Connection> all = provider.connections(known.provider());
        steps.add(Step.passed(Stage.BROKER));
        Connection now = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> IdentityProviderException.refused("The organisation has no such connection any more."));
        steps.add(Step.passed(Stage.CONNECTION));
        if (!now.active()) {
            throw IdentityProviderException.refused("Its state is " + now.state() + ".");
        }
        steps.add(Step.passed(Stage.ACTIVE));
        if (now.domains().isEmpty()) {
            throw IdentityProviderException.refused("It has no domain, so that nobody is sent to it.");
        }
        if (known.connection(id).filter(now::equals).isEmpty()) {
            throw IdentityProviderException.refused(
                    "It has changed since it was read. Save the settings to read it again.");
        }
        steps.add(Step.passed(Stage.DOMAINS));
        provider.probe(id);
        steps.add(Step.passed(Stage.AUTHORIZATION));
    }

    /** What is tried. */
    public enum Stage {
        /** The installation is connected to a broker. */
        SETTINGS,
        /** The broker answers, and knows our key and the organisation. */
        BROKER,
        /** The organisation has the connection. */
        CONNECTION,
        /** It is active. */
        ACTIVE,
        /** It has domains, and they are known here. */
        DOMAINS,
        /** A browser that is sent there gets through to the identity provider. */
        AUTHORIZATION
    }

    /**
     * A step.
     *
     * @param problem what is wrong, in the broker's words where they are its own; empty when it passed
     */
    public record Step(Stage stage, Optional<String> problem) {

        private static Step passed(Stage stage) {
            return new Step(stage, Optional.empty());
        }
    }
}
