package org.holdfast.domain.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every projection by the type that it keeps. */
@ApplicationScoped
public class Projections {

    private final Map<String, Projection> byType;

    @Inject
    public Projections(Instance<Projection> projections) {
        this(projections.stream().toList());
    }

    Projections(List<Projection> projections) {
        this.byType = projections.stream().collect(Collectors.toMap(Projection::type, Function.identity()));
    }

    /** The projections given, without a container. */
    public static Projections of(Projection... projections) {
        return new Projections(List.of(projections));
    }

    /** Applies one entry to the state of its type. */
    public void apply(Entry entry) {
        of(entry.aggregate().type()).apply(entry);
    }

    /** Applies many entries of one type. */
    public void applyAll(String type, List<Entry> entries) {
        of(type).applyAll(entries);
    }

    private Projection of(String type) {
        @Nullable Projection projection = byType.get(type);
        if (projection == null) {
            throw new IllegalStateException("no projection keeps the type " + type);
        }
        return projection;
    }
}
