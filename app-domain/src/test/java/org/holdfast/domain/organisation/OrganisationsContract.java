package org.holdfast.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of organisations does. */
public interface OrganisationsContract {

    Organisations organisations();

    @Test
    default void findsWhatWasSaved() {
        Organisation saved = OrganisationFixture.organisation("A1", "Example Works")
                .described(new OrganisationName("Example  Wörks"), OrganisationSettings.parse("CHF", "Europe/Zurich"));
        organisations().save(saved);
        assertThat(organisations().find(saved.id())).contains(saved);
    }

    @Test
    default void findsNothingForAnUnknownId() {
        assertThat(organisations().find(OrganisationFixture.id("XX"))).isEmpty();
    }

    @Test
    default void listsThoseAskedForByName() {
        Organisation zebra = OrganisationFixture.organisation("A1", "Zebra");
        Organisation ant = OrganisationFixture.organisation("A2", "ant");
        organisations().save(zebra);
        organisations().save(ant);
        organisations().save(OrganisationFixture.organisation("A3", "Moose"));
        assertThat(organisations().findAll(List.of(zebra.id(), ant.id(), OrganisationFixture.id("XX"))))
                .containsExactly(ant, zebra);
    }

    @Test
    default void listsAllUpToALimit() {
        Organisation one = OrganisationFixture.organisation("A1", "One");
        Organisation two = OrganisationFixture.organisation("A2", "Two");
        organisations().save(one);
        organisations().save(two);
        assertThat(organisations().ids(10)).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(organisations().ids(1)).hasSize(1);
    }

    @Test
    default void knowsWhetherThereIsAnother() {
        Organisation one = OrganisationFixture.organisation("A1", "One");
        organisations().save(one);
        assertThat(organisations().anyBut(one.id())).isFalse();
        organisations().save(OrganisationFixture.organisation("A2", "Two"));
        assertThat(organisations().anyBut(one.id())).isTrue();
    }

    @Test
    default void keepsTheNewerVersion() {
        Organisation first = OrganisationFixture.organisation("A1", "First");
        Organisation second = first.described(new OrganisationName("Second"), first.settings());
        organisations().save(second);
        organisations().save(first);
        assertThat(organisations().find(first.id())).contains(second);
    }
}
