package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodResolverTest {

    private final MethodResolver resolver = new MethodResolver();
    private final Converting context = new Converting();

    @Test
    void callsAnAccessorOfARecord() {
        assertThat(invoke(new Plant("Hydro", 3), "name")).isEqualTo("Hydro");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void convertsArguments() {
        assertThat(invoke(new Plant("Hydro", 3), "larger", 2)).isEqualTo(true);
        assertThat(invoke(new Plant("Hydro", 3), "larger", 3)).isEqualTo(false);
    }

    @Test
    void takesAMethodThatOverridesForOne() {
        assertThat(invoke(new Plant("Hydro", 3), "get")).isEqualTo("got Hydro");
    }

    @Test
    void leavesToOthersWhatIsToBeChosen() {
        assertThat(invoke(new Plant("Hydro", 3), "unit", 1)).isNull();
        assertThat(invoke(new Plant("Hydro", 3), "list", 1)).isNull();
        assertThat(invoke(new Plant("Hydro", 3), "missing")).isNull();
        assertThat(invoke(new Plant("Hydro", 3), "name", "too much")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void leavesToOthersWhatIsNotPublic() {
        assertThat(invoke(new Hidden("secret"), "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void leavesCollectionsToOthers() {
        assertThat(invoke(new ArrayList<>(List.of(1, 2)), "stream")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void tellsTheCauseOfAFailure() {
        assertThatThrownBy(() -> invoke(new Plant("Hydro", 3), "fail"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private Object invoke(Object base, String name, Object... arguments) {
        context.setPropertyResolved(false);
        return resolver.invoke(context, base, name, null, arguments);
    }

    interface Got {

        Object get();
    }

    public record Plant(String name, long size) implements Got {

        public boolean larger(long than) {
            return size > than;
        }

        @Override
        public String get() {
            return "got " + name;
        }

        public String unit(long value) {
            return value + " MW";
        }

        public String unit(String value) {
            return value + " MW";
        }

        public List<Object> list(Object... all) {
            return List.of(all);
        }

        public String fail() {
            throw new IllegalStateException("broken");
        }
    }

    record Hidden(String name) {}

    /** Whole numbers become long. */
    private static final class Converting extends ELContext {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) (value instanceof Integer whole && type == long.class ? Long.valueOf(whole) : value);
        }

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException("there is one");
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException("no functions");
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException("no variables");
        }
    }
}
