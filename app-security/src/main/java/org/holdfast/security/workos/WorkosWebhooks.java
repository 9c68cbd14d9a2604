package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.directory.HearEvent;
import org.holdfast.domain.directory.NoteRefusedWebhook;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.signin.TooManyAttemptsException;

/**
 * Takes what WorkOS pushes. It is believed by its signature alone; whatever is wrong with it, the caller learns nothing
 * but that it was not taken, and those who set up single sign-on are told why.
 */
@ApplicationScoped
public class WorkosWebhooks {

    /** The header with the signature. */
    public static final String HEADER = WebhookSignature.HEADER;

    /** The most bytes of a call. */
    public static final int LONGEST = 256 * 1024;

    private final Workos workos;
    private final HearEvent hearing;
    private final NoteRefusedWebhook refusals;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    public WorkosWebhooks(Workos workos, HearEvent hearing, NoteRefusedWebhook refusals, Clock clock) {
        this.workos = workos;
        this.hearing = hearing;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What becomes of a call. */
    public enum Outcome {
        /** It was heard now or before, or is about something else. */
        TAKEN,
        /** It is not believed. */
        REFUSED,
        /** Too much that is not believed came from there. */
        TOO_MANY,
        /** It has to come again: something was in the way here. */
        LATER,
        /** Nothing is taken here. */
        CLOSED
    }

    /** Whether anything is taken at all. */
    public boolean open() {
        return secret().isPresent();
    }

    /**
     * Takes a call.
     *
     * @param place the network address that it comes from
     * @param header what stands in {@link #HEADER}
     * @param body every byte of it, up to {@value #LONGEST}; a longer one is empty
     */
    public Outcome take(String place, Optional<String> header, Optional<byte[]> body) {
        if (!open()) {
            return Outcome.CLOSED;
        }
        try {
            Optional<String> refusal = refusal(header, body);
            if (refusal.isPresent()) {
                refusals.note(refusal.get(), place);
                return Outcome.REFUSED;
            }
            return hear(place, body.orElseThrow());
        } catch (TooManyAttemptsException tooMany) {
            return Outcome.TOO_MANY;
        } catch (ConcurrentChangeException | BusyException overtaken) {
            return Outcome.LATER;
        } catch (DomainException unavailable) {
            if (unavailable.kind() == DomainException.Kind.UNAVAILABLE) {
                return Outcome.LATER;
            }
            throw unavailable;
        }
    }

    private Optional<String> refusal(Optional<String> header, Optional<byte[]> body) {
        if (header.isEmpty()) {
            return Optional.of("webhook-signature-missing");
        }
        if (body.isEmpty()) {
            return Optional.of("webhook-too-long");
        }
        Optional<WebhookSignature> signature =
                header.flatMap(WebhookSignature::parse).filter(one -> one.signs(body.get(), secret().orElseThrow()));
        if (signature.isEmpty()) {
            return Optional.of("webhook-signature-wrong");
        }
        return signature.get().fresh(now()) ? Optional.empty() : Optional.of("webhook-too-old");
    }

    private Outcome hear(String place, byte[] body) {
        try {
            JsonNode told = json.readTree(body);
            WorkosEvents.event(told, now()).ifPresent(hearing::hear);
            return Outcome.TAKEN;
        } catch (IOException malformed) {
            refusals.note("webhook-malformed", place);
            return Outcome.REFUSED;
        }
    }

    private Optional<String> secret() {
        return workos.settings().flatMap(WorkosSettings::webhookSecret);
    }

    private Instant now() {
        return clock.instant();
    }
}
