package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.OrganisationSettings;
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
        return LocalDate.ofInstant(moment, zone(organisation));
    }

    /** Whether a day is over. Only where that depends on the zone, it is read. */
    boolean over(OrganisationId organisation, LocalDate day) {
        Instant now = clock.instant();
        if (LocalDate.ofInstant(now, ZoneOffset.MIN).isAfter(day)) {
            return true;
        }
        return LocalDate.ofInstant(now, ZoneOffset.MAX).isAfter(day)
                && of(organisation, now).isAfter(day);
    }

    private ZoneId zone(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .map(Organisation::settings)
                .map(OrganisationSettings::timeZone)
                .orElse(ZoneOffset.UTC);
    }
}
