package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.signon.SingleSignOns;

/**
 * Somebody pretended to be the broker. Whom it was aimed at cannot be believed, so that every organisation with single
 * sign-on is told; anybody can try any number of times, so that each reason is told once an hour.
 */
@ApplicationScoped
public class NoteRefusedWebhook {

    /** The kind of the entry. */
    public static final String REFUSED = "webhook-refused";

    private final SingleSignOns settings;
    private final HeardEvents heard;
    private final SlowDown slowDown;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public NoteRefusedWebhook(
            SingleSignOns settings, HeardEvents heard, SlowDown slowDown, Recorder recorder, Ids ids, Clock clock) {
        this.settings = settings;
        this.heard = heard;
        this.slowDown = slowDown;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param code why it was refused
     * @param place where it came from
     * @throws TooManyAttemptsException when too many came from there
     */
    public void note(String code, String place) {
        slowDown.guess(place);
        Instant now = Instant.ofEpochMilli(clock.millis());
        String once = "refused/" + code + "/" + now.truncatedTo(ChronoUnit.HOURS);
        if (heard.note(once, now)) {
            settings.all().forEach(owner -> record(owner.organisation(), code, place));
        }
    }

    private void record(OrganisationId organisation, String code, String place) {
        Fields fields = Fields.none().with("refusal", code).with("place", place);
        recorder.record(
                Actor.holdfast(organisation, Origin.AUTOMATION),
                Change.created(REFUSED, new DirectoryNotice(ids.next(), organisation, fields)));
    }
}
