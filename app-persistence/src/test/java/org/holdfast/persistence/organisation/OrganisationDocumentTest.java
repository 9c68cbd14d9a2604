package org.holdfast.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationFixture;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationSettings;
import org.junit.jupiter.api.Test;

class OrganisationDocumentTest {

    @Test
    void survivesThereAndBack() {
        Organisation organisation = OrganisationFixture.organisation("A1", "Example Works")
                .described(new OrganisationName("Exämple"), OrganisationSettings.parse("CHF", "Europe/Zurich"));
        assertThat(OrganisationDocument.from(organisation).toOrganisation()).isEqualTo(organisation);
    }
}
