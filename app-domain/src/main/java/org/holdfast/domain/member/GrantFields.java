package org.holdfast.domain.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.shared.InvalidValueException;

/** Grants as values of the journal, in a stable order, and back. */
public final class GrantFields {

    private GrantFields() {}

    /** The values of grants. */
    public static List<Object> of(Set<Grant> grants) {
        return grants.stream().sorted(Grant.ORDER).<Object>map(GrantFields::of).toList();
    }

    /** What {@link #of} made. */
    public static Set<Grant> from(List<Fields> stored) {
        return stored.stream().map(GrantFields::from).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks that nobody holds a role on a scope twice.
     *
     * @throws InvalidValueException {@code grant-twice}
     */
    public static void requireOnce(Set<Grant> grants) {
        if (grants.stream().map(Grant::name).distinct().count() < grants.size()) {
            throw InvalidValueException.invalid("grants", "grant-twice");
        }
    }

    private static Map<String, Object> of(Grant grant) {
        return Fields.none()
                .with("role", grant.role().value())
                .with("scope", grant.key())
                .with("board", Optional.of(true).filter(board -> grant.scope().kind() == Scope.Kind.BOARD))
                .with("group", Optional.of(true).filter(group -> grant.scope().kind() == Scope.Kind.GROUP))
                .with("until", grant.until())
                .asMap();
    }

    private static Grant from(Fields stored) {
        return new Grant(
                new RoleId(stored.text("role")),
                new Scope(kind(stored), stored.text("scope")),
                stored.findInstant("until"));
    }

    private static Scope.Kind kind(Fields stored) {
        if (stored.find("group").isPresent()) {
            return Scope.Kind.GROUP;
        }
        return stored.find("board").isPresent() ? Scope.Kind.BOARD : Scope.Kind.TREE;
    }
}
