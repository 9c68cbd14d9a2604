package org.holdfast.persistence.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenFixture;
import org.junit.jupiter.api.Test;

class TokenDocumentTest {

    @Test
    void survivesThereAndBack() {
        ApiToken token = TokenFixture.token("T1", "Zoë's  export");
        Document stored = TokenDocument.from(token).append("_id", token.id().value());
        assertThat(TokenDocument.toToken(stored)).isEqualTo(token);
    }
}
