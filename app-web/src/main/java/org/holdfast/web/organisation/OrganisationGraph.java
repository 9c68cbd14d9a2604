package org.holdfast.web.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.organisation.DescribeOrganisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationSettings;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.organisation.RequireSecondFactor;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;

/** The caller's organisation. */
@GraphQLApi
@ApplicationScoped
public class OrganisationGraph {

    private final CurrentActor caller;
    private final ReadOrganisation organisations;
    private final DescribeOrganisation describing;
    private final RequireSecondFactor requiring;

    @Inject
    public OrganisationGraph(
            CurrentActor caller,
            ReadOrganisation organisations,
            DescribeOrganisation describing,
            RequireSecondFactor requiring) {
        this.caller = caller;
        this.organisations = organisations;
        this.describing = describing;
        this.requiring = requiring;
    }

    @Query
    @Needs({})
    @Description("The organisation that the caller is at work in.")
    public @NonNull OrganisationView organisation() {
        return OrganisationView.from(organisations.get(actor()));
    }

    @Mutation
    @Needs(Permission.ORGANISATION_CONFIGURE)
    @Description("Gives the organisation another name and other settings.")
    public @NonNull OrganisationView describeOrganisation(
            int version, @NonNull String organisation, @NonNull String currency, @NonNull String timeZone) {
        InputCheck check = new InputCheck();
        Optional<OrganisationName> name = check.value(() -> new OrganisationName(organisation));
        Optional<OrganisationSettings> settings = check.value(() -> OrganisationSettings.entered(currency, timeZone));
        check.done();
        return OrganisationView.from(describing.describe(actor(), version, name.orElseThrow(), settings.orElseThrow()));
    }

    @Mutation
    @Needs(Permission.ORGANISATION_CONFIGURE)
    @Description(
            "Says whether everybody who comes in by a link has to show a second factor. The sessions by a link of those without end at once, but those of who requires it, and they enrol one when they sign in again.")
    public @NonNull OrganisationView requireSecondFactor(int version, boolean required) {
        return OrganisationView.from(requiring.require(actor(), version, required));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
