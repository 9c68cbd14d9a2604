package org.holdfast.domain.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.ScopePath;

/** Sites for tests. */
public final class SiteFixture {

    public static final ScopePath TOP = ScopePath.of(ActorFixture.ORGANISATION);

    private SiteFixture() {}

    /** An id that ends in these characters. */
    public static SiteId id(String end) {
        return new SiteId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end);
    }

    public static Site site(String end, String name) {
        return below(TOP, end, name);
    }

    public static Site below(ScopePath above, String end, String name) {
        return Site.register(id(end), above, SiteDetails.named(new SiteName(name)));
    }

    /** A site with every detail. */
    public static Site full() {
        return Site.register(
                id("F1"),
                TOP.below(id("N1").value()),
                new SiteDetails(
                        new SiteName("São Paulo  Works"),
                        Optional.of(new SiteCode("SP-01")),
                        new Address(
                                Optional.of("Rua Um 1\nGate 2"),
                                Optional.of("01000-000"),
                                Optional.of("São Paulo"),
                                Optional.of("SP"),
                                Optional.of(new Country("BR"))),
                        Optional.of(new Coordinates(-23.55, -46.63)),
                        List.of("sprinklered", "Cold store"),
                        Map.of("fuel.type", "$Gas", "floors", "3")));
    }
}
