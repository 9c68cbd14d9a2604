package org.holdfast.persistence.organisation;

import org.bson.Document;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationSettings;
import org.holdfast.domain.shared.FoldedText;

/** The stored form of an organisation. */
final class OrganisationDocument {

    private static final int SCHEMA = 1;

    private OrganisationDocument() {}

    static Document from(Organisation organisation) {
        String name = organisation.name().value();
        return new Document("schema", SCHEMA)
                .append("version", organisation.version())
                .append("name", name)
                .append("nameKey", FoldedText.key(name, organisation.id().value()))
                .append("currency", organisation.settings().currency().getCurrencyCode())
                .append("timeZone", organisation.settings().timeZone().getId());
    }

    static Organisation toOrganisation(Document document) {
        return new Organisation(
                new OrganisationId(document.getString("_id")),
                document.getLong("version"),
                new OrganisationName(document.getString("name")),
                OrganisationSettings.parse(document.getString("currency"), document.getString("timeZone")));
    }
}
