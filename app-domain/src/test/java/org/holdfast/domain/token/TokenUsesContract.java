package org.holdfast.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of uses does. */
public interface TokenUsesContract {

    TokenUses uses();

    @Test
    default void keepsTheNewestForEachToken() {
        TokenUse first = TokenUse.never().at(TokenFixture.NOW, "192.0.2.1");
        TokenUse second =
                first.at(TokenFixture.NOW.plusSeconds(60), "192.0.2.2").refused(TokenFixture.NOW);
        uses().save(TokenFixture.id("T1"), first);
        uses().save(TokenFixture.id("T1"), second);
        uses().save(TokenFixture.id("T2"), TokenUse.never());
        assertThat(uses().findAll(List.of(TokenFixture.id("T1"), TokenFixture.id("T2"), TokenFixture.id("T3"))))
                .containsEntry(TokenFixture.id("T1"), second)
                .containsEntry(TokenFixture.id("T2"), TokenUse.never())
                .hasSize(2);
    }
}
