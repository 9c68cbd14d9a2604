package org.holdfast.domain.member;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.Fields;

/** Grants as values of the journal, in a stable order, and back. */
final class GrantFields {

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::role).thenComparing(Grant::key);

    private GrantFields() {}

    static List<Object> of(Set<Grant> grants) {
        return grants.stream().sorted(ORDER).<Object>map(GrantFields::of).toList();
    }

    static Set<Grant> from(List<Fields> stored) {
        return stored.stream().map(GrantFields::from).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> of(Grant grant) {
        return Fields.none()
                .with("role", grant.role().name())
                .with("scope", grant.key())
                .asMap();
    }

    private static Grant from(Fields stored) {
        String role = stored.text("role");
        return new Grant(
                Role.find(role).orElseThrow(() -> new IllegalStateException("no role is called " + role)),
                stored.text("scope"));
    }
}
