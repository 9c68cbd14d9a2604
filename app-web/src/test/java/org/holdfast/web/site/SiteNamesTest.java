package org.holdfast.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteName;
import org.junit.jupiter.api.Test;

class SiteNamesTest {

    private static final String JOINED = "Quay\u200d store";

    private final InMemorySites stored = new InMemorySites();
    private final SiteNames names =
            new SiteNames(new ReadSites(new KernelFixture().access, stored, PlacesFixture.of(stored)));

    @Test
    void findsANameWithWhatNoCodeMayHave() {
        Site quay = SiteFixture.site("Q1", JOINED);
        stored.save(quay);
        assertThat(names.get(ActorFixture.owner(), "site", Optional.empty(), JOINED))
                .isEqualTo(quay);
    }

    @Test
    void takesNoSiteThatReadsLikeAnother() {
        Site gamma = SiteFixture.site("G1", "Gamma (C)");
        Site coded = Site.register(
                SiteFixture.id("G2"),
                SiteFixture.TOP,
                SiteDetails.named(new SiteName("Harmless")).withCode(Optional.of(new SiteCode("Gamma (C)"))));
        Site labelled = Site.register(
                SiteFixture.id("G3"),
                SiteFixture.TOP,
                SiteDetails.named(new SiteName("Gamma")).withCode(Optional.of(new SiteCode("C"))));
        stored.save(gamma);
        assertThat(names.get(ActorFixture.owner(), "site", Optional.empty(), "Gamma (C)"))
                .isEqualTo(gamma);
        for (Site other : List.of(coded, labelled)) {
            stored.save(other);
            assertThatThrownBy(() -> names.get(ActorFixture.owner(), "site", Optional.empty(), "Gamma (C)"))
                    .hasMessageContaining("site-choice-several");
        }
        assertThat(names.get(
                        ActorFixture.owner(), "site", Optional.of(labelled.id().value()), "Gamma (C)"))
                .as("chosen from the list")
                .isEqualTo(labelled);
    }

    @Test
    void saysOfTheFieldThatNothingIsCalledSo() {
        for (String text : new String[] {"", "Nowhere\u200d", "x".repeat(500)}) {
            assertThatThrownBy(() -> names.get(ActorFixture.owner(), "site", Optional.empty(), text))
                    .hasMessageContaining("site-choice-unknown");
        }
    }
}
