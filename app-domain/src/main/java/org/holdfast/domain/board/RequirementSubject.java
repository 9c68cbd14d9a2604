package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;

/** Lets the history of a requirement be read by whoever may read its board. */
@ApplicationScoped
public class RequirementSubject implements Subject {

    private final ReadItem items;

    @Inject
    public RequirementSubject(ReadItem items) {
        this.items = items;
    }

    @Override
    public String type() {
        return ItemKind.REQUIREMENT.type();
    }

    @Override
    public Permission reading() {
        return Permission.BOARD_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return items.pathInSight(actor, new ItemId(id), ItemKind.REQUIREMENT);
    }
}
