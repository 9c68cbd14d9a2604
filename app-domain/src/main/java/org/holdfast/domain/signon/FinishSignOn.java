package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.StorageUnavailableException;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Guesses;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.StartSession;
import org.holdfast.domain.signin.TooManyAttemptsException;

/**
 * A browser comes back from a provider, and its person is signed in, or refused with a reason. Whoever uses an attempt up
 * leaves an entry, so that nobody can fill the journal with what was never good.
 */
@ApplicationScoped
public class FinishSignOn {

    private final IdentityProvider provider;
    private final SingleSignOns settings;
    private final SignOnAttempts attempts;
    private final RecognisePerson people;
    private final StartSession sessions;
    private final SignOnEvents events;
    private final Guesses guesses;
    private final SlowDown slowDown;
    private final Clock clock;

    @Inject
    public FinishSignOn(
            IdentityProvider provider,
            SingleSignOns settings,
            SignOnAttempts attempts,
            RecognisePerson people,
            StartSession sessions,
            SignOnEvents events,
            Guesses guesses,
            SlowDown slowDown,
            Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.attempts = attempts;
        this.people = people;
        this.sessions = sessions;
        this.events = events;
        this.guesses = guesses;
        this.slowDown = slowDown;
        this.clock = clock;
    }

    /**
     * Uses the attempt up and begins a session, which cannot leave the organisation.
     *
     * @param browser the secret of the browser that came back
     * @throws SignOnRefusedException when the attempt is not good, or the person may not come in
     * @throws IdentityProviderException when the provider cannot say who it is
     * @throws TooManyAttemptsException when too many that are not good are tried from the place
     * @throws DomainException when somebody else was in the way, or the provider describes a person who cannot be
     */
    public NewSession finish(Secret state, Secret browser, ProviderAnswer answer, Client client) {
        Optional<SignOnAttempt> begun = attempts.find(state.hash());
        if (begun.isEmpty()) {
            SignOnRefusedException unknown = SignOnRefusedException.unknown();
            guesses.unknown(unknown.code(), client.place());
            throw unknown;
        }
        SignOnAttempt attempt = begun.get();
        use(attempt, browser, answer, client);
        return signInOrSay(attempt, answer, client);
    }

    /** One that is not good any more, or not here, leaves one entry, however often it is brought. */
    private void use(SignOnAttempt attempt, Secret browser, ProviderAnswer answer, Client client) {
        try {
            attempt.requireGood(browser.hash(), now());
            if (!attempts.use(attempt.id(), now())) {
                throw SignOnRefusedException.used();
            }
        } catch (SignOnRefusedException refused) {
            guesses.known(refused.code(), client.place());
            events.notTaken(attempt, refused.code(), said(attempt, answer), client.place());
            throw refused;
        }
    }

    /** Without the database nothing can be written either. */
    private NewSession signInOrSay(SignOnAttempt attempt, ProviderAnswer answer, Client client) {
        try {
            return signIn(attempt, answer, client);
        } catch (StorageUnavailableException unavailable) {
            throw unavailable;
        } catch (DomainException refused) {
            if (refused instanceof IdentityProviderException broken && broken.brokenThere()) {
                slowDown.excuse(client.place(), attempt.mail().map(MailAddress::key));
            }
            events.refused(attempt.organisation(), refused.code(), said(attempt, answer), words(answer, refused));
            throw refused;
        }
    }

    private NewSession signIn(SignOnAttempt attempt, ProviderAnswer answer, Client client) {
        OrganisationId organisation = attempt.organisation();
        SingleSignOn current = settings.find(organisation).orElseThrow(SignOnRefusedException::closed);
        Connection connection = current.connection(attempt.connection())
                .filter(Connection::active)
                .orElseThrow(SignOnRefusedException::closed);
        if (!(answer instanceof ProviderAnswer.Code code) || !provider.available()) {
            throw SignOnRefusedException.byProvider();
        }
        ProviderProfile profile = provider.profile(code.value());
        requireAskedFor(profile, current, connection);
        Member member = people.recognise(current, connection, profile);
        events.signedOn(member, connection, client);
        slowDown.succeed(client.place(), attempt.mail().map(MailAddress::key));
        return sessions.startThrough(profile.id().orElse(""), member, client);
    }

    private static void requireAskedFor(ProviderProfile profile, SingleSignOn current, Connection connection) {
        boolean organisation = profile.organisation()
                .filter(current.provider().value()::equals)
                .isPresent();
        if (!organisation || !profile.connection().equals(connection.id().value())) {
            throw SignOnRefusedException.otherOrganisation();
        }
    }

    /** Whoever typed an address may have typed any: that of a member says which attempt it was, others say nothing. */
    private Optional<String> said(SignOnAttempt attempt, ProviderAnswer answer) {
        return answer instanceof ProviderAnswer.Refusal
                ? Optional.empty()
                : attempt.mail()
                        .filter(mail -> people.knows(attempt.organisation(), mail))
                        .map(MailAddress::value);
    }

    private static Optional<String> words(ProviderAnswer answer, DomainException refused) {
        if (answer instanceof ProviderAnswer.Refusal refusal) {
            return Optional.of(refusal.words());
        }
        return refused instanceof IdentityProviderException broken ? Optional.of(broken.words()) : Optional.empty();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
