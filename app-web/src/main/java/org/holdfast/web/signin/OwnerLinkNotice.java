package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.signin.OwnerLinkAlarm;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.security.signin.KnownAlarms;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;

/**
 * Tells those who look after people, on every page, that links of the server administrator were made or used. Who has
 * read it puts it away for themselves, in that browser: whoever came in by such a link cannot do so for the others, nor
 * for the owner whose name they use.
 */
@Named
@RequestScoped
public class OwnerLinkNotice {

    private static final String COOKIE = "holdfast-owner-links-read";
    private static final Duration KEPT = Duration.ofDays(8);
    private static final int LONGEST = 13;
    private static final int MOST_LINES = 5;

    private final CurrentActor caller;
    private final Parameters parameters;
    private final HttpServletRequest request;
    private final Onward onward;
    private final Texts texts;
    private final Format format;
    private final Supplier<List<OwnerLinkAlarm>> alarms;

    @Inject
    public OwnerLinkNotice(
            CurrentActor caller,
            KnownAlarms known,
            Parameters parameters,
            HttpServletRequest request,
            Onward onward,
            Texts texts,
            Format format) {
        this.caller = caller;
        this.parameters = parameters;
        this.request = request;
        this.onward = onward;
        this.texts = texts;
        this.format = format;
        this.alarms = Once.of(() -> unread(known));
    }

    /** Whether there is something to tell. */
    public boolean shown() {
        return !alarms.get().isEmpty();
    }

    /** What happened, a line for each link; links by which somebody came in first. Of too many, how many more there are. */
    public List<String> lines() {
        List<OwnerLinkAlarm> listed = Stream.of(true, false)
                .flatMap(used -> alarms.get().stream()
                        .filter(alarm -> alarm.used() == used)
                        .limit(MOST_LINES))
                .toList();
        List<String> lines = new ArrayList<>();
        listed.forEach(alarm -> lines.add(texts.text(
                alarm.used() ? "owner-link.used" : "owner-link.printed",
                Map.of("owner", alarm.owner(), "at", format.moment(alarm.at())))));
        int more = alarms.get().size() - listed.size();
        if (more > 0) {
            lines.add(texts.text("owner-link.more", Map.of("count", format.number(more))));
        }
        return lines;
    }

    /** What to do about it. */
    public String advice() {
        boolean used = alarms.get().stream().anyMatch(OwnerLinkAlarm::used);
        return texts.text(used ? "owner-link.used.advice" : "owner-link.printed.advice");
    }

    /** The moment up to which {@link #read} puts away what is shown; what happens meanwhile is told anew. */
    public String newest() {
        return alarms.get().stream()
                .map(OwnerLinkAlarm::at)
                .max(Comparator.naturalOrder())
                .map(at -> String.valueOf(at.toEpochMilli()))
                .orElse("");
    }

    /** The viewer has read what was shown. */
    public void read() {
        parameters
                .text("owner-links-read")
                .flatMap(OwnerLinkNotice::moment)
                .ifPresent(at -> FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .addResponseCookie(
                                COOKIE,
                                caller.get().id() + "." + at.toEpochMilli(),
                                Map.of(
                                        "path",
                                        "/",
                                        "maxAge",
                                        (int) KEPT.toSeconds(),
                                        "httpOnly",
                                        true,
                                        "SameSite",
                                        "Lax")));
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        onward.to(request.getRequestURI().substring(request.getContextPath().length()) + query);
    }

    private List<OwnerLinkAlarm> unread(KnownAlarms known) {
        Optional<Instant> read = caller.find().flatMap(actor -> parameters
                .cookie(COOKIE)
                .filter(value -> value.startsWith(actor.id() + "."))
                .flatMap(value -> moment(value.substring(actor.id().length() + 1))));
        return caller.find().map(known::all).orElse(List.of()).stream()
                .filter(alarm -> read.filter(at -> !alarm.at().isAfter(at)).isEmpty())
                .toList();
    }

    private static Optional<Instant> moment(String digits) {
        int length = digits.length();
        boolean number = length > 0 && length <= LONGEST && digits.chars().allMatch(one -> one >= '0' && one <= '9');
        return number ? Optional.of(Instant.ofEpochMilli(Long.parseLong(digits))) : Optional.empty();
    }
}
