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
            steps.add(failed(steps, Problem.BROKER, broken.words()));
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
        Optional<Connection> there =
                all.stream().filter(one -> one.id().equals(id)).findFirst();
        if (there.isEmpty()) {
            steps.add(failed(steps, Problem.GONE, ""));
        } else {
            take(steps, known, there.get());
        }
    }

    private void take(List<Step> steps, SingleSignOn known, Connection now) {
        steps.add(Step.passed(Stage.CONNECTION));
        if (!now.active()) {
            steps.add(failed(steps, Problem.NOT_ACTIVE, now.state()));
            return;
        }
        steps.add(Step.passed(Stage.ACTIVE));
        if (now.domains().isEmpty()) {
            steps.add(failed(steps, Problem.NO_DOMAIN, ""));
            return;
        }
        if (known.connection(now.id()).filter(now::equals).isEmpty()) {
            steps.add(failed(steps, Problem.CHANGED, ""));
            return;
        }
        steps.add(Step.passed(Stage.DOMAINS));
        provider.probe(now.id());
        steps.add(Step.passed(Stage.AUTHORIZATION));
    }

    private static Step failed(List<Step> before, Problem problem, String words) {
        return new Step(Stage.values()[before.size()], Optional.of(problem), words);
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

    /** What is wrong. */
    public enum Problem {
        /** The broker says so, in its own words. */
        BROKER,
        /** The organisation has no such connection any more. */
        GONE,
        /** Its state is another word. */
        NOT_ACTIVE,
        /** Nobody is sent to it. */
        NO_DOMAIN,
        /** It is another one than when it was read. */
        CHANGED
    }

    /**
     * A step.
     *
     * @param problem what is wrong; empty when it passed
     * @param words what the broker says; empty text where that is nothing
     */
    public record Step(Stage stage, Optional<Problem> problem, String words) {

        private static Step passed(Stage stage) {
            return new Step(stage, Optional.empty(), "");
        }
    }
}
