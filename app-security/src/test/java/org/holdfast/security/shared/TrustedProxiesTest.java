package org.holdfast.security.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.security.signin.FakeRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final String PROXY = "10.1.2.3";

    private final TrustedProxies proxies = trusting(" 10.0.0.0/8, 192.0.2.7 ,2001:db8:1::/48,::1");

    @Test
    void believeNobodyUnlessTold() {
        TrustedProxies none = new TrustedProxies(MapConfig.of(Map.of()));
        FakeRequest request = forwarded("127.0.0.1", "203.0.113.9").header("X-Forwarded-Proto", "https");
        assertThat(none.address(request.request())).isEqualTo("127.0.0.1");
        assertThat(none.secure(request.request())).isFalse();
    }

    @Test
    void believeTheirOwnProxy() {
        assertThat(proxies.address(forwarded(PROXY, "203.0.113.9").request())).isEqualTo("203.0.113.9");
        assertThat(proxies.address(FakeRequest.get("/").sentBy(PROXY).request()))
                .as("which says nothing")
                .isEqualTo(PROXY);
    }

    @Test
    void believeNobodyElse() {
        assertThat(proxies.address(forwarded("198.51.100.4", "203.0.113.9").request()))
                .isEqualTo("198.51.100.4");
        assertThat(proxies.secure(FakeRequest.get("/")
                        .sentBy("198.51.100.4")
                        .header("X-Forwarded-Proto", "https")
                        .request()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.1.1, 203.0.113.9|203.0.113.9|forged before the proxy added what it saw",
                "1.1.1.1, 203.0.113.9, 10.9.9.9|203.0.113.9|two proxies of ours",
                "10.4.4.4, 10.9.9.9|10.4.4.4|all are ours",
                "203.0.113.9, unknown|10.1.2.3|no address",
                "203.0.113.9, 10.9.9.9, <script>|10.1.2.3|no address at all",
                "203.0.113.9:50000|203.0.113.9|with a port",
                "[2001:db8:9::5]:443|2001:db8:9:0:0:0:0:5|in brackets",
                "2001:db8:9::5, 2001:db8:1::2|2001:db8:9:0:0:0:0:5|IPv6",
                "::ffff:203.0.113.9|203.0.113.9|IPv4 in IPv6",
                ",,|10.1.2.3|nothing",
                "cafe|10.1.2.3|a name that looks like digits",
                "300.1.1.1|10.1.2.3|too large"
            })
    void readFromTheRight(String header, String caller, String why) {
        assertThat(proxies.address(forwarded(PROXY, header).request())).as(why).isEqualTo(caller);
    }

    @Test
    void readAllHeadersOfTheName() {
        assertThat(proxies.address(forwarded(PROXY, "1.1.1.1\n203.0.113.9").request()))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void knowTls() {
        FakeRequest direct = FakeRequest.get("/").throughTls();
        FakeRequest proxied = FakeRequest.get("/").sentBy("::1").header("X-Forwarded-Proto", "https");
        FakeRequest nearest = FakeRequest.get("/").sentBy("::1").header("X-Forwarded-Proto", "https, http");
        assertThat(proxies.secure(direct.request())).isTrue();
        assertThat(proxies.secure(proxied.request())).isTrue();
        assertThat(proxies.secure(nearest.request())).isFalse();
    }

    @Test
    void knowTheEdgesOfARange() {
        TrustedProxies small = trusting("192.0.2.128/25");
        assertThat(small.address(forwarded("192.0.2.127", "203.0.113.9").request()))
                .isEqualTo("192.0.2.127");
        assertThat(small.address(forwarded("192.0.2.128", "203.0.113.9").request()))
                .isEqualTo("203.0.113.9");
        assertThat(trusting("0.0.0.0/0")
                        .address(forwarded("198.51.100.4", "203.0.113.9").request()))
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "300.0.0.1",
                "::1/129",
                "1.2.3",
                "cafe",
                "*"
            })
    void refuseWhatIsNoAddress(String wrong) {
        assertThatThrownBy(() -> trusting("10.0.0.1, " + wrong))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(TrustedProxies.KEY);
    }

    private static TrustedProxies trusting(String text) {
        return new TrustedProxies(MapConfig.of(Map.of(TrustedProxies.KEY, text)));
    }

    private static FakeRequest forwarded(String sender, String header) {
        return FakeRequest.get("/").sentBy(sender).header("X-Forwarded-For", header);
    }
}
