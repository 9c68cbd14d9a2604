package org.holdfast.domain.board;

import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Fields;

/**
 * Where a requirement can stand at a site.
 *
 * @param id identifies it, whatever it is called
 * @param name what people call it
 * @param meaning what it means for progress
 * @param colour how it is shown
 * @param standard whether it is the default: what everything has that nobody answered
 * @param restriction who may set it; empty for everybody who may answer
 */
public record Status(
        StatusId id,
        StatusName name,
        StatusMeaning meaning,
        StatusColour colour,
        boolean standard,
        Optional<StatusRestriction> restriction) {

    /**
     * Checks that the caller may set this status for what lies on the path.
     *
     * @throws BoardRefusedException {@code status-restricted}, with the message for those who may not
     */
    public void requireSettable(Actor actor, ScopePath path) {
        if (!settable(actor, path)) {
            throw BoardRefusedException.statusRestricted(
                    name, restriction.map(StatusRestriction::message).orElse(""));
        }
    }

    /** Whether the caller may set this status for what lies on the path. */
    public boolean settable(Actor actor, ScopePath path) {
        return restriction.map(rule -> rule.admits(actor, path)).orElse(true);
    }

    Fields fields() {
        return Fields.none()
                .with("id", id.value())
                .with("name", name.value())
                .with("meaning", meaning.name())
                .with("colour", colour.name())
                .with("standard", standard)
                .with("restriction", restriction.map(StatusRestriction::asMap));
    }

    static Status from(Fields fields) {
        return new Status(
                new StatusId(fields.text("id")),
                new StatusName(fields.text("name")),
                StatusMeaning.valueOf(fields.text("meaning")),
                StatusColour.valueOf(fields.text("colour")),
                fields.flag("standard"),
                fields.find("restriction")
                        .map(found -> fields.nested("restriction"))
                        .map(rule -> new StatusRestriction(Role.valueOf(rule.text("role")), rule.text("message"))));
    }
}
