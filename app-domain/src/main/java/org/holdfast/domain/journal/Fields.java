package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an aggregate as plain values, in a stable order: what the journal keeps as the after-image, and what two
 * versions are compared by. Values are text, {@code Boolean}, {@code Long}, {@code Double}, {@link Instant}, lists and
 * maps of these. An absent field is left out.
 */
public final class Fields {

    private final Map<String, Object> values;

    private Fields(Map<String, Object> values) {
        this.values = values;
    }

    /** No fields yet. */
    public static Fields none() {
        return new Fields(Map.of());
    }

    /** The fields of a stored map. */
    public static Fields of(Map<String, Object> values) {
        return new Fields(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** These and one more. */
    public Fields with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Fields(Collections.unmodifiableMap(more));
    }

    /** These and one more, where there is a value. */
    public Fields with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, (Object) value.get()) : this;
    }

    /** The same without some of them. */
    public Fields without(Set<String> names) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return new Fields(Collections.unmodifiableMap(rest));
    }

    /** The same with long texts cut: that many characters are left of them, and a mark. */
    Fields inBrief(int longest) {
        Map<String, Object> brief = new LinkedHashMap<>(values);
        brief.replaceAll((name, value) -> brief(value, longest));
        return new Fields(Collections.unmodifiableMap(brief));
    }

    static Object brief(Object value, int longest) {
        return value instanceof String text && text.length() > longest ? text.substring(0, longest) + "…" : value;
    }

    /** Every field by its name, in order. */
    public Map<String, Object> asMap() {
        return values;
    }

    /** The names, in order. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The value of a field. */
    public Optional<Object> find(String name) {
        @Nullable Object value = values.get(name);
        return Optional.ofNullable(value);
    }

    /** The text of a field. */
    public Optional<String> findText(String name) {
        return find(name).map(Object::toString);
    }

    /** The text of a field that is always there. */
    public String text(String name) {
        return findText(name).orElseThrow(() -> missing(name));
    }

    /** The flag of a field that is always there. */
    public boolean flag(String name) {
        return (Boolean) find(name).orElseThrow(() -> missing(name));
    }

    /** The whole number of a field. */
    public Optional<Long> findNumber(String name) {
        return find(name).map(value -> ((Number) value).longValue());
    }

    /** The number of a field. */
    public Optional<Double> findDecimal(String name) {
        return find(name).map(value -> ((Number) value).doubleValue());
    }

    /** The moment of a field. */
    public Optional<Instant> findInstant(String name) {
        return find(name).map(Instant.class::cast);
    }

    /** The texts of a field; empty when it is absent. */
    public List<String> texts(String name) {
        return find(name)
                .map(value -> ((List<?>) value).stream().map(Object::toString).toList())
                .orElse(List.of());
    }

    /** The nested fields of a field; none when it is absent. */
    public Fields nested(String name) {
        return find(name).map(Fields::nestedOf).orElse(none());
    }

    /** The list of nested fields of a field; empty when it is absent. */
    public List<Fields> nestedList(String name) {
        return find(name)
                .map(value -> ((List<?>) value).stream().map(Fields::nestedOf).toList())
                .orElse(List.of());
    }

    private static Fields nestedOf(Object value) {
        Map<String, Object> nested = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, inner) -> nested.put(String.valueOf(key), inner));
        return of(nested);
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("an image of the journal lacks the field " + name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
