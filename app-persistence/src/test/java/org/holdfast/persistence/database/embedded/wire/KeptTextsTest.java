package org.holdfast.persistence.database.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTextsTest {

    private final KeptTexts texts = new KeptTexts();
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void readsTheSameBytesOnce() {
        Texts first = get("one list");
        assertThat(get("one list")).isSameAs(first);
        assertThat(get("two list")).isNotSameAs(first).containsExactly("two list");
        assertThat(read).hasValue(2);
    }

    @Test
    void keepsNothingOfWhatIsNotOfTextsAlone() {
        assertThat(texts.get(new byte[] {1}, Optional::empty)).isEmpty();
        assertThat(texts.get(new byte[] {1}, () -> Optional.of(new Texts(List.of("a")))))
                .hasValueSatisfying(found -> assertThat(found).containsExactly("a"));
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        String large = "x".repeat(1024 * 1024);
        get(large + 1);
        get(large + 2);
        get(large + 3);
        get(large + 1);
        get(large + 4);
        assertThat(read).hasValue(4);
        get(large + 1);
        assertThat(read).hasValue(4);
        get(large + 2);
        assertThat(read).hasValue(5);
    }

    private Texts get(String content) {
        return texts.get(content.getBytes(StandardCharsets.UTF_8), () -> {
                    read.incrementAndGet();
                    return Optional.of(new Texts(List.of(content)));
                })
                .orElseThrow();
    }
}
