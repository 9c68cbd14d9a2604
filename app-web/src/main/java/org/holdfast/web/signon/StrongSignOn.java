package org.holdfast.web.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.signon.GroupRoles;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.web.member.StrongGrant;

/** Asks once more before all who come by single sign-on, or from a group, may do everything but what owners may. */
@RequestScoped
public class StrongSignOn {

    /** The strongest role that a provider can give: it makes nobody an owner. */
    private static final Role STRONG = Role.ADMINISTRATOR;

    private final ShownSingleSignOn shown;
    private final StrongGrant strong;

    @Inject
    public StrongSignOn(ShownSingleSignOn shown, StrongGrant strong) {
        this.shown = shown;
        this.strong = strong;
    }

    /**
     * Asks about what was not so before.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code grant-asks-first}
     */
    void ask(Optional<Role> newcomers, GroupRoles groups, String button) {
        List<String> who = new ArrayList<>();
        boolean everybody = newcomers.filter(STRONG::equals).isPresent() && !newcomers.equals(newcomersBefore());
        if (everybody) {
            who.add("whoever your provider lets in");
        }
        List<String> added = added(groups);
        if (!added.isEmpty()) {
            who.add(added.size() == 1 ? "the group " + added.get(0) : added.size() + " groups");
        }
        if (!who.isEmpty()) {
            strong.sure(everybody ? "newcomers" : "groups", STRONG, String.join(" and ", who), button);
        }
    }

    private Optional<Role> newcomersBefore() {
        return shown.find().flatMap(SingleSignOn::newcomers);
    }

    private List<String> added(GroupRoles groups) {
        List<String> added = new ArrayList<>(strong(groups));
        shown.find().map(SingleSignOn::groups).map(StrongSignOn::strong).ifPresent(added::removeAll);
        return added;
    }

    private static List<String> strong(GroupRoles groups) {
        return groups.roles().entrySet().stream()
                .filter(group -> group.getValue() == STRONG)
                .map(Map.Entry::getKey)
                .toList();
    }
}
