package org.holdfast.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionWordsTest {

    @Test
    void saysInWhatAConnectionDiffers() {
        assertThat(ConnectionWords.of(List.of(connection("Staff", "active", "example.com", "example.org"))))
                .isEqualTo("Staff (OktaSAML, active: example.com, example.org)");
        assertThat(ConnectionWords.of(List.of(connection("Staff", "inactive"))))
                .isEqualTo("Staff (OktaSAML, inactive)");
    }

    @Test
    void namesOneWithoutANameByItsId() {
        assertThat(ConnectionWords.of(List.of(connection("", "draft"), connection("Staff", ""))))
                .isEqualTo("conn_1 (OktaSAML, draft); Staff (OktaSAML)");
        assertThat(ConnectionWords.of(List.of(Map.of("id", "conn_2")))).isEqualTo("conn_2");
        assertThat(ConnectionWords.of(List.of())).isEmpty();
    }

    private static Map<String, Object> connection(String name, String state, String... domains) {
        return Map.of("id", "conn_1", "type", "OktaSAML", "name", name, "state", state, "domains", List.of(domains));
    }
}
