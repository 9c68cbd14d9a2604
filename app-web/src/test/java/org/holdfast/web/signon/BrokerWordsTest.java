package org.holdfast.web.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.web.shared.Texts;
import org.junit.jupiter.api.Test;

class BrokerWordsTest {

    private final Texts texts = new Texts();
    private final BrokerWords words = new BrokerWords(texts);

    @Test
    void showsWhatTheBrokerSaidWhateverWentWrong() {
        List.of(
                        IdentityProviderException.refused("Organization not found: 'org_typo'."),
                        IdentityProviderException.unauthorized("Organization not found: 'org_typo'."),
                        IdentityProviderException.unreachable("Organization not found: 'org_typo'."),
                        IdentityProviderException.busy("Organization not found: 'org_typo'."),
                        IdentityProviderException.failed("Organization not found: 'org_typo'."))
                .forEach(broken -> {
                    assertThat(words.detail(broken)).as(broken.code()).contains("Organization not found: 'org_typo'.");
                    assertThat(words.title(broken)).as(broken.code()).doesNotContain("setup.");
                    assertThat(texts.detail(broken)).as("who signs in").doesNotContain("org_typo");
                });
    }

    @Test
    void saysWhatToDoWithoutWords() {
        assertThat(words.detail(IdentityProviderException.refused("")))
                .contains("organisation id")
                .doesNotContain("{words}");
        assertThat(words.detail(IdentityProviderException.none())).contains("API key");
    }
}
