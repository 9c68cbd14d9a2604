package org.holdfast.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Currency;
import java.util.List;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final OrganisationSettings FRANCS = OrganisationSettings.parse("CHF", "Europe/Zurich");

    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final KernelFixture kernel = new KernelFixture(new OrganisationProjection(organisations));
    private final ReadOrganisation read = new ReadOrganisation(organisations);
    private final DescribeOrganisation describe = new DescribeOrganisation(kernel.access, read, kernel.recorder);

    @BeforeEach
    void found() {
        Organisation founded = Organisation.found(ActorFixture.ORGANISATION, new OrganisationName("Example Works"));
        kernel.recorder.record(OWNER, Change.created("organisation-founded", founded));
    }

    @Test
    void changesNameAndSettings() {
        describe.describe(OWNER, 1, new OrganisationName("Example Group"), FRANCS);
        assertThat(read.get(OWNER).name()).isEqualTo(new OrganisationName("Example Group"));
        assertThat(read.get(OWNER).settings()).isEqualTo(FRANCS);
    }

    @Test
    void recordsNothingForAChangeThatMakesNoDifference() {
        Organisation before = read.get(OWNER);
        assertThat(describe.describe(OWNER, 1, before.name(), before.settings()))
                .isEqualTo(before);
        assertThat(read.get(OWNER).version()).isEqualTo(1);
    }

    @Test
    void refusesAStaleVersion() {
        describe.describe(OWNER, 1, new OrganisationName("Example Group"), FRANCS);
        assertThatThrownBy(() -> describe.describe(OWNER, 1, new OrganisationName("Other"), FRANCS))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void refusesViewersAndEditors() {
        OrganisationName name = new OrganisationName("Mine");
        assertThatThrownBy(() -> describe.describe(ActorFixture.viewer(), 1, name, FRANCS))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() ->
                        describe.describe(ActorFixture.editorOf(ActorFixture.ORGANISATION.value()), 1, name, FRANCS))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void showsNobodyAnotherOrganisation() {
        assertThatThrownBy(() -> read.get(ActorFixture.stranger())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void rejectsUnknownCurrenciesAndTimeZones() {
        assertThatThrownBy(() -> OrganisationSettings.parse("XYZ", "UTC")).hasMessageContaining("currency-unknown");
        assertThatThrownBy(() -> OrganisationSettings.parse("EUR", "Mars/North"))
                .hasMessageContaining("time-zone-unknown");
    }

    @Test
    void takesWhatSomebodyTypesInLargeLettersOrSmall() {
        assertThat(OrganisationSettings.entered(" chf", "europe/zurich ")).isEqualTo(FRANCS);
        assertThat(OrganisationSettings.entered("EUR", "Utc")).isEqualTo(OrganisationSettings.initial());
    }

    @Test
    void rejectsWhatNoCostCanBeGivenInAndWhatKnowsNoSummer() {
        for (String code : List.of("XXX", "XXXX", "XTS", "XAU", "EU", "")) {
            assertThat(refused(code, "UTC")).as(code).containsExactly("currency-unknown");
        }
        for (String name : List.of("+02:00", "GMT+2", "Mars/North", "")) {
            assertThat(refused("EUR", name)).as(name).containsExactly("time-zone-unknown");
        }
        assertThat(refused("XXX", "Mars")).containsExactly("currency-unknown", "time-zone-unknown");
    }

    private static List<String> refused(String currency, String timeZone) {
        return catchThrowableOfType(InvalidInputException.class, () -> OrganisationSettings.entered(currency, timeZone))
                .problems()
                .stream()
                .map(InvalidValueException::code)
                .toList();
    }

    @Test
    void stillReadsWhatWasTakenBefore() {
        assertThat(OrganisationSettings.parse("XXX", "+02:00").currency().getCurrencyCode())
                .isEqualTo("XXX");
    }

    @Test
    void offersWhatItTakes() {
        assertThat(OrganisationSettings.currencies())
                .extracting(Currency::getCurrencyCode)
                .contains("EUR", "CHF", "USD")
                .doesNotContain("XXX", "XAU");
        assertThat(OrganisationSettings.timeZones())
                .contains("UTC", "Europe/Zurich", "America/Argentina/Buenos_Aires")
                .allSatisfy(name -> OrganisationSettings.entered("EUR", name));
    }
}
