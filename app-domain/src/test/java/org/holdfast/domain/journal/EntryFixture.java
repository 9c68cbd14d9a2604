package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.ScopePath;

/** Entries for tests. */
public final class EntryFixture {

    public static final String NORTH = "01HZZZZZZZ00000000000000N1";
    public static final String SOUTH = "01HZZZZZZZ00000000000000S1";
    public static final Instant MOMENT = Instant.parse("2026-03-01T08:00:00Z");

    private EntryFixture() {}

    public static Entry entry(String key, long version) {
        return entry(key, version, MOMENT.plusSeconds(version));
    }

    public static Entry entry(String key, long version, Instant at) {
        Fields image = Fields.none()
                .with("name", "Plant " + version)
                .with("active", true)
                .with("floors", version)
                .with("latitude", 41.5)
                .with("since", MOMENT)
                .with("tags", List.of("cold", "old"))
                .with("ownFields", Map.of("fuel.type", "$Solar"))
                .with("statuses", List.of(Map.of("id", "open", "order", 1L)));
        return new Entry(
                new AggregateRef("site", key),
                version,
                ScopePath.of(ActorFixture.ORGANISATION).below(key),
                at,
                "01HZZZZZZZ00000000000000M1",
                "Robin Example",
                Origin.PAGE,
                version == 1 ? "site-registered" : "site-renamed",
                List.of(
                        new FieldChange("name", Optional.of("Plant"), Optional.of("Plant " + version)),
                        new FieldChange("code", Optional.of("P-1"), Optional.empty())),
                version == 1 ? Optional.empty() : Optional.of("as the sign says"),
                image);
    }
}
