package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;

/** The days of an organisation's reviews: those of its time zone, as of what is granted until a day. */
@ApplicationScoped
public class ReviewDays {

    private final Organisations organisations;
    private final Clock clock;

    @Inject
    public ReviewDays(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The day that it is. */
    LocalDate today(OrganisationId organisation) {
        return of(organisation, clock.instant());
    }

    /** The day of a moment. */
    LocalDate of(OrganisationId organisation, Instant moment) {
        return LocalDate.ofInstant(moment, organisations.timeZone(organisation));
    }

    /** Whether a day is over. Only where that depends on the zone, it is read. */
    boolean over(OrganisationId organisation, LocalDate day) {
        return !over(organisation, Set.of(day)).isEmpty();
    }

    /** Which of some days are over. Only where that depends on the zone, it is read, and once. */
    Set<LocalDate> over(OrganisationId organisation, Set<LocalDate> days) {
        Instant now = clock.instant();
        Set<LocalDate> perhaps = before(LocalDate.ofInstant(now, ZoneOffset.MAX), days);
        Set<LocalDate> surely = before(LocalDate.ofInstant(now, ZoneOffset.MIN), perhaps);
        return surely.equals(perhaps) ? surely : before(of(organisation, now), perhaps);
    }

    private static Set<LocalDate> before(LocalDate today, Set<LocalDate> days) {
        return days.stream().filter(today::isAfter).collect(Collectors.toUnmodifiableSet());
    }
}
