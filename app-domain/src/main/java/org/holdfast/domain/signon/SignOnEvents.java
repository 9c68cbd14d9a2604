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

/** Writes to the journal of an organisation how people came through its provider. */
@ApplicationScoped
public class SignOnEvents {

    /** The kind of the entry: somebody came back and was let in. */
    public static final String SIGNED_ON = "signed-on";

    /** The kind of the entry: somebody came back and was not let in. */
    public static final String REFUSED = "sign-on-refused";

    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public SignOnEvents(Recorder recorder, Ids ids) {
        this.recorder = recorder;
        this.ids = ids;
    }

    void signedOn(Member member, Connection by) {
        Fields fields = Fields.none()
                .with("connection", by.name())
                .with("member", member.id().value());
        Actor self = Actor.named(
                member.organisation(), member.id().value(), member.name().value(), Origin.PAGE);
        recorder.record(self, Change.created(SIGNED_ON, new SignOnEvent(ids.next(), member.organisation(), fields)));
    }

    /**
     * @param code why
     * @param mail who it was, as far as somebody said so
     * @param words what the provider said
     */
    void refused(OrganisationId organisation, String code, Optional<String> mail, Optional<String> words) {
        record(ids.next(), organisation, code, mail, words);
    }

    /**
     * An attempt came back in a browser that did not begin it. Anybody can try that any number of times; the first time
     * is written.
     */
    void fromOtherBrowser(SignOnAttempt attempt, Optional<String> mail) {
        String code = SignOnRefusedException.otherBrowser().code();
        try {
            record(attempt.id().value(), attempt.organisation(), code, mail, Optional.empty());
        } catch (ConcurrentChangeException written) {
            // there is an entry of this attempt already
        }
    }

    private void record(
            String id, OrganisationId organisation, String code, Optional<String> mail, Optional<String> words) {
        Fields fields = Fields.none()
                .with("refusal", code)
                .with("mail", mail.map(IdentityProviderException::plain))
                .with("words", words.map(IdentityProviderException::plain));
        recorder.record(
                Actor.holdfast(organisation, Origin.AUTOMATION),
                Change.created(REFUSED, new SignOnEvent(id, organisation, fields)));
    }
}
