package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.signin.Client;

/** Writes to the journal of an organisation how people came through its provider. */
@ApplicationScoped
public class SignOnEvents {

    /** The kind of the entry: somebody came back and was let in. */
    public static final String SIGNED_ON = "signed-on";

    /** The kind of the entry: somebody came back and was not let in. */
    public static final String REFUSED = "sign-on-refused";

    /** The kind of the entry: somebody wanted to set single sign-on up, and the broker did not answer as it should. */
    public static final String NOT_CONFIGURED = "sign-on-not-configured";

    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public SignOnEvents(Recorder recorder, Ids ids) {
        this.recorder = recorder;
        this.ids = ids;
    }

    void signedOn(Member member, Connection by, Client client) {
        Fields fields = Fields.none()
                .with("connection", by.name())
                .with("place", client.place())
                .with("device", client.device())
                .with("member", member.id().value());
        Actor self = Actor.named(
                member.organisation(), member.id().value(), member.name().value(), Origin.PAGE);
        recorder.record(self, Change.created(SIGNED_ON, new SignOnEvent(ids.next(), member.organisation(), fields)));
    }

    void notConfigured(Actor actor, ProviderOrganisation wanted, IdentityProviderException broken) {
        Fields fields = Fields.none()
                .with("provider", wanted.value())
                .with("refusal", broken.code())
                .with("words", Optional.of(broken.words()).filter(words -> !words.isEmpty()));
        recorder.record(
                actor, Change.created(NOT_CONFIGURED, new SignOnEvent(ids.next(), actor.organisation(), fields)));
    }

    /**
     * @param code why
     * @param mail who it was, as far as somebody said so
     * @param words what the provider said
     */
    void refused(OrganisationId organisation, String code, Optional<String> mail, Optional<String> words) {
        record(ids.next(), organisation, code, mail, words, Optional.empty());
    }

    /**
     * An attempt came back that was used before, is over, or was begun by another browser. Anybody can bring it any number
     * of times; of each reason the first time is written.
     */
    void notTaken(SignOnAttempt attempt, String code, Optional<String> mail, String place) {
        String id = Ids.derived(
                attempt.endsAt().minus(SignOnAttempt.LIFE), attempt.id().value() + " " + code);
        try {
            record(id, attempt.organisation(), code, mail, Optional.empty(), Optional.of(place));
        } catch (ConcurrentChangeException written) {
            // there is an entry of this attempt already
        }
    }

    private void record(
            String id,
            OrganisationId organisation,
            String code,
            Optional<String> mail,
            Optional<String> words,
            Optional<String> place) {
        Fields fields = Fields.none()
                .with("refusal", code)
                .with("mail", mail.map(IdentityProviderException::plain))
                .with("words", words.map(IdentityProviderException::plain))
                .with("place", place);
        recorder.record(
                Actor.holdfast(organisation, Origin.AUTOMATION),
                Change.created(REFUSED, new SignOnEvent(id, organisation, fields)));
    }
}
