package org.holdfast.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.SiteDetails;
import org.junit.jupiter.api.Test;

class TypedSiteTest {

    private final Map<String, String> typed = new HashMap<>(Map.of("name", "North Store"));

    @Test
    void needsNothingButAName() {
        assertThat(details()).isEqualTo(SiteDetails.named(details().name()));
    }

    @Test
    void comesBackAsItWasTyped() {
        typed.putAll(Map.of(
                "code",
                "N-1",
                "street",
                "1 Quay Street",
                "postalCode",
                "1000",
                "city",
                "Port",
                "region",
                "East",
                "country",
                "CH",
                "latitude",
                "47.5",
                "longitude",
                "-8.25",
                "tags",
                "port, store"));
        assertThat(TypedSite.typed(details())).isEqualTo(typed);
    }

    @Test
    void tellsAllProblemsAtOnce() {
        typed.putAll(Map.of("name", "", "country", "Atlantis", "latitude", "north", "longitude", "999"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(this::details)
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidValueException::field)
                        .contains("name", "country", "latitude"));
    }

    @Test
    void wantsBothCoordinatesOrNone() {
        typed.put("latitude", "47.5");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(this::details)
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .extracting(InvalidValueException::field)
                        .isEqualTo("longitude"));
    }

    @Test
    void takesADecimalComma() {
        typed.putAll(Map.of("latitude", "47,5", "longitude", "8,25"));
        assertThat(details().coordinates().orElseThrow().latitude()).isEqualTo(47.5);
    }

    @Test
    void refusesAnOwnFieldTwice() {
        List<TypedSite.OwnField> rows = TypedSite.ownFields(List.of("Floor", "Floor"), List.of("1", "2"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> TypedSite.details(typed, rows));
    }

    @Test
    void dropsBlankOwnFieldsAndOffersRoomForMore() {
        List<TypedSite.OwnField> rows = TypedSite.ownFields(List.of("Floor", " "), List.of("1", ""));
        assertThat(rows).hasSize(3);
        assertThat(TypedSite.details(typed, rows).ownFields()).containsExactly(Map.entry("Floor", "1"));
    }

    private SiteDetails details() {
        return TypedSite.details(typed, List.of());
    }
}
