package org.holdfast.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.DescribeOrganisation;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationSettings;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.organisation.RequireSecondFactor;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;

/** The organisation: its name and settings, to be changed by owners. */
@Named
@RequestScoped
public class OrganisationPage {

    private final CurrentActor caller;
    private final ReadOrganisation organisations;
    private final DescribeOrganisation describing;
    private final RequireSecondFactor requiring;
    private final Onward onward;

    private Optional<Organisation> shown = Optional.empty();
    private long version;
    private boolean secondFactor;
    private Optional<String> organisation = Optional.empty();
    private Optional<String> currency = Optional.empty();
    private Optional<String> timeZone = Optional.empty();

    @Inject
    public OrganisationPage(
            CurrentActor caller,
            ReadOrganisation organisations,
            DescribeOrganisation describing,
            RequireSecondFactor requiring,
            Onward onward) {
        this.caller = caller;
        this.organisations = organisations;
        this.describing = describing;
        this.requiring = requiring;
        this.onward = onward;
    }

    /** The viewer's organisation. */
    public Organisation shown() {
        if (shown.isEmpty()) {
            shown = Optional.of(organisations.get(caller.get()));
        }
        return shown.get();
    }

    /** Saves the form. */
    public void save() {
        InputCheck check = new InputCheck();
        Optional<OrganisationName> name = check.value(() -> new OrganisationName(getOrganisation()));
        Optional<OrganisationSettings> settings =
                check.value(() -> OrganisationSettings.parse(getCurrency(), getTimeZone()));
        check.done();
        describing.describe(caller.get(), version, name.orElseThrow(), settings.orElseThrow());
        onward.to("/organisation", "organisation-saved", Map.of());
    }

    /** Saves whether a second factor is wanted. */
    public void saveSecondFactor() {
        requiring.require(caller.get(), version, secondFactor);
        onward.to("/organisation", "organisation-saved", Map.of());
    }

    public boolean isSecondFactor() {
        return shown().settings().secondFactor();
    }

    public void setSecondFactor(boolean secondFactor) {
        this.secondFactor = secondFactor;
    }

    public long getVersion() {
        return version == 0 ? shown().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getOrganisation() {
        return organisation.orElseGet(() -> shown().name().value());
    }

    public void setOrganisation(String organisation) {
        this.organisation = Optional.of(organisation);
    }

    public String getCurrency() {
        return currency.orElseGet(() -> shown().settings().currency().getCurrencyCode());
    }

    public void setCurrency(String currency) {
        this.currency = Optional.of(currency);
    }

    public String getTimeZone() {
        return timeZone.orElseGet(() -> shown().settings().timeZone().getId());
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = Optional.of(timeZone);
    }
}
