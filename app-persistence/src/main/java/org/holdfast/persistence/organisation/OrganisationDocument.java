package org.holdfast.persistence.organisation;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationSettings;
import org.holdfast.domain.shared.FoldedText;
import org.jspecify.annotations.Nullable;

/** The stored form of an organisation. */
@Entity("organisations")
record OrganisationDocument(
        @Id String id,
        @Column int schema,
        @Column long version,
        @Column String name,
        @Column String nameKey,
        @Column String currency,
        @Column String timeZone,
        @Column @Nullable Boolean secondFactor) {

    private static final int SCHEMA = 1;

    static OrganisationDocument from(Organisation organisation) {
        String name = organisation.name().value();
        return new OrganisationDocument(
                organisation.id().value(),
                SCHEMA,
                organisation.version(),
                name,
                FoldedText.key(name, organisation.id().value()),
                organisation.settings().currency().getCurrencyCode(),
                organisation.settings().timeZone().getId(),
                organisation.settings().secondFactor());
    }

    Organisation toOrganisation() {
        return new Organisation(
                new OrganisationId(id),
                version,
                new OrganisationName(name),
                OrganisationSettings.parse(currency, timeZone).withSecondFactor(Boolean.TRUE.equals(secondFactor)));
    }
}
