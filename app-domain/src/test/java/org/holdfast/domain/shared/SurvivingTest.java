package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivingTest {

    private final List<Throwable> told = new ArrayList<>();

    @Test
    void tellsWhateverEscapes() {
        List<Throwable> all = List.of(
                BusyException.busy("mail"),
                new IllegalStateException("broken"),
                new NoClassDefFoundError("library/Missing"),
                new StackOverflowError(),
                new ProtocolException("unexpected end of stream"),
                new IOException("reset"));
        all.forEach(one -> Surviving.doing(() -> SurvivingTest.<RuntimeException>sneak(one), told::add));
        assertThat(told).isEqualTo(all);
    }

    @Test
    void doesNotHideThatTheVirtualMachineCannotGoOn() {
        assertThatThrownBy(() -> Surviving.doing(
                        () -> {
                            throw new OutOfMemoryError("heap");
                        },
                        told::add))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(told).isEmpty();
    }

    /** As languages do that know no checked exceptions. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable any) throws T {
        throw (T) any;
    }
}
