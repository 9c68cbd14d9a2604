package org.holdfast.web.start;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** A configuration in which some keys are not set, so that what else is wrong comes to light. */
final class WithoutSome implements Config {

    private final Config whole;
    private final Set<String> hidden;

    WithoutSome(Config whole, Set<String> hidden) {
        this.whole = whole;
        this.hidden = Set.copyOf(hidden);
    }

    @Override
    public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
        return hidden.contains(key) ? Optional.empty() : whole.getOptionalValue(key, type);
    }

    @Override
    public <T> T getValue(String key, Class<T> type) {
        return whole.getValue(key, type);
    }

    @Override
    public ConfigValue getConfigValue(String key) {
        return whole.getConfigValue(key);
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return whole.getPropertyNames();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return whole.getConfigSources();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return whole.getConverter(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return whole.unwrap(type);
    }
}
