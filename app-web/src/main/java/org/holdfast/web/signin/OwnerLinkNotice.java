package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.signin.OwnerLinkAlarm;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.security.signin.KnownAlarms;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Texts;

/** Tells those who look after people, on every page, that a link of the server administrator was made or used. */
@Named
@RequestScoped
public class OwnerLinkNotice {

    private final Texts texts;
    private final Format format;
    private final Supplier<Optional<OwnerLinkAlarm>> alarm;

    @Inject
    public OwnerLinkNotice(CurrentActor caller, KnownAlarms alarms, Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
        this.alarm = Once.of(() -> caller.find().flatMap(alarms::find));
    }

    /** Whether there is something to tell. */
    public boolean shown() {
        return alarm.get().isPresent();
    }

    /** What happened. */
    public String summary() {
        return text("summary");
    }

    /** When, and what to do about it. */
    public String detail() {
        return text("detail");
    }

    private String text(String part) {
        return alarm.get()
                .map(known -> texts.text(
                        "owner-link." + (known.used() ? "used." : "printed.") + part,
                        Map.of("owner", known.owner(), "at", format.moment(known.at()))))
                .orElse("");
    }
}
