package org.holdfast.domain.activity;

import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;

/**
 * A type of aggregate whose history can be read. Each feature provides a bean for its own; of a type without one nothing
 * but that something happened is told.
 */
public interface Subject {

    /** The type of aggregate, as the journal names it. */
    String type();

    /** What reading the thing itself needs. */
    Permission reading();

    /** The types of aggregates that are parts of it and have no history of their own. */
    default Set<String> parts() {
        return Set.of();
    }

    /**
     * Whether the thing is the caller's own, so that its history needs no {@link #reading}.
     *
     * @param id of something that {@link #path} let the caller see
     */
    default boolean own(Actor actor, String id) {
        return false;
    }

    /**
     * Whether those who may not read such things are told at least that something happened to one, and by whom. A type of
     * which this depends on the caller lies on the organisation.
     */
    default boolean told(Actor actor) {
        return true;
    }

    /** The fields that the journal keeps of it and nobody is shown. */
    default Set<String> kept() {
        return Set.of();
    }

    /**
     * Where the thing lies now.
     *
     * @param id of the aggregate, as the caller gave it
     * @throws org.holdfast.domain.shared.NotFoundException when there is none that the caller may see
     * @throws org.holdfast.domain.shared.InvalidValueException when it has not the form of an id
     */
    ScopePath path(Actor actor, String id);
}
