package org.holdfast.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.factor.ForeseeSecondFactor;
import org.holdfast.domain.factor.ForeseeSecondFactor.Ending;
import org.holdfast.domain.organisation.DescribeOrganisation;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationSettings;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.organisation.RequireSecondFactor;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;

/** The organisation: its name and settings, to be changed by who may configure it: owners and administrators. */
@Named
@RequestScoped
public class OrganisationPage {

    private final CurrentActor caller;
    private final ReadOrganisation organisations;
    private final DescribeOrganisation describing;
    private final RequireSecondFactor requiring;
    private final Onward onward;
    private final Format format;
    private final Supplier<Ending> foreseen;

    private Optional<Organisation> shown = Optional.empty();
    private long version;
    private Optional<String> organisation = Optional.empty();
    private Optional<String> currency = Optional.empty();
    private Optional<String> timeZone = Optional.empty();

    @Inject
    public OrganisationPage(
            CurrentActor caller,
            ReadOrganisation organisations,
            DescribeOrganisation describing,
            RequireSecondFactor requiring,
            ForeseeSecondFactor foreseeing,
            Onward onward,
            Format format) {
        this.caller = caller;
        this.organisations = organisations;
        this.describing = describing;
        this.requiring = requiring;
        this.onward = onward;
        this.format = format;
        this.foreseen = Once.of(() -> foreseeing.ending(caller.get()));
    }

    /** The viewer's organisation. */
    public Organisation shown() {
        if (shown.isEmpty()) {
            shown = Optional.of(organisations.get(caller.get()));
        }
        return shown.get();
    }

    /** The currencies to choose from. */
    public List<Currency> currencies() {
        return OrganisationSettings.currencies();
    }

    /** What a currency is called. */
    public String called(Currency one) {
        return one.getDisplayName(Locale.ENGLISH);
    }

    /** The time zones to choose from. */
    public List<String> timeZones() {
        return OrganisationSettings.timeZones();
    }

    /** Saves the form. */
    public void save() {
        InputCheck check = new InputCheck();
        Optional<OrganisationName> name = check.value(() -> new OrganisationName(getOrganisation()));
        Optional<OrganisationSettings> settings =
                check.value(() -> OrganisationSettings.entered(getCurrency(), getTimeZone()));
        check.done();
        describing.describe(caller.get(), version, name.orElseThrow(), settings.orElseThrow());
        onward.to("/organisation", "organisation-saved", Map.of());
    }

    /** Requires a second factor of everybody who comes in by a link. */
    public void requireSecondFactor() {
        requiring.require(caller.get(), version, true);
        onward.to("/organisation", "second-factor-required", Map.of());
    }

    /** Leaves a second factor to those who want one. */
    public void leaveSecondFactor() {
        requiring.require(caller.get(), version, false);
        onward.to("/organisation", "second-factor-optional", Map.of());
    }

    /** Whose sessions end when it is required now, in words. */
    public String ending() {
        Ending ending = foreseen.get();
        if (ending.sessions() == 0) {
            return "Nobody else is signed in by a link without one, so that no session ends.";
        }
        boolean one = ending.sessions() == 1;
        Count sessions = new Count(ending.sessions(), ending.atLeast());
        Count members = new Count(ending.members(), false);
        return format.counted(sessions, "session", "sessions") + " of "
                + format.counted(members, "other member", "other members")
                + (one ? " ends" : " end")
                + " at once, because there is no second factor. What is being typed there is not saved; in most forms"
                + " the browser keeps it until they are back.";
    }

    /** What everybody without one does afterwards, in words. */
    public String after() {
        return "Whoever has none asks for a link at the sign-in page and sets up an authenticator app on the way in."
                + (foreseen.get().own()
                        ? ""
                        : " You have none either: you stay signed in now, and are asked when you sign in next.");
    }

    public boolean isSecondFactor() {
        return shown().settings().secondFactor();
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
