package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::FFFF:c000:201, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:0db8:0001:0002::/64",
        "2001:DB8:1:2::, 2001:0db8:0001:0002::/64",
        "2001:db8:1:3::1, 2001:0db8:0001:0003::/64",
        "fe80::1%eth0, fe80:0000:0000:0000::/64",
        "::1, 0000:0000:0000:0000::/64",
        "1::2::3, 1::2::3",
        "localhost, localhost",
        "'', ''",
    })
    void takesOneHouseholdAsOne(String place, String network) {
        assertThat(Network.of(place)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.0/24",
        "::ffff:192.0.2.255, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:0db8:0001::/48",
        "2001:db8:1:ffff::, 2001:0db8:0001::/48",
        "2001:db8:2:2::, 2001:0db8:0002::/48",
        "localhost, localhost",
        "'', ''",
    })
    void takesWhatIsRentedTogetherAsOneNeighbourhood(String place, String neighbourhood) {
        assertThat(Network.around(place)).isEqualTo(neighbourhood);
    }
}
