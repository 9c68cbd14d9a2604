package org.holdfast.web.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.organisation.Organisation;

/** The organisation as the API shows it. */
@Name("Organisation")
@Description("The sealed boundary of all data.")
public record OrganisationView(
        @NonNull @Id String id,

        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @NonNull String name,

        @Description("What costs are given in, by ISO 4217.") @NonNull
        String currency,

        @Description("Whose days due dates are, by its name in the IANA database.") @NonNull
        String timeZone,

        @Description("Whether everybody who comes in by a link shows a second factor.")
        boolean secondFactorRequired) {

    /** The view of an organisation. */
    public static OrganisationView from(Organisation organisation) {
        return new OrganisationView(
                organisation.id().value(),
                Math.toIntExact(organisation.version()),
                organisation.name().value(),
                organisation.settings().currency().getCurrencyCode(),
                organisation.settings().timeZone().getId(),
                organisation.settings().secondFactor());
    }
}
