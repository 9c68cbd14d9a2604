package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.RoleWords;

/** Asks once more before a form lets somebody decide who comes in. */
@Named
@RequestScoped
public class StrongGrant {

    /** By letting people in, by reading the links that are sent to others, and by naming who vouches for everybody. */
    private static final Set<Permission> DECIDING_WHO_COMES_IN =
            Set.of(Permission.MEMBER_MANAGE, Permission.OUTBOX_READ, Permission.SIGN_IN_CONFIGURE);

    private final CurrentActor caller;
    private final Parameters parameters;
    private final ReadRoles roles;
    private String asked = "";

    @Inject
    public StrongGrant(CurrentActor caller, Parameters parameters, ReadRoles roles) {
        this.caller = caller;
        this.roles = roles;
        this.parameters = parameters;
    }

    /**
     * The grant to one holder, where it is none of these, or the form says that it was asked about.
     *
     * @param button what the button of the form says
     * @throws org.holdfast.domain.shared.InvalidValueException {@code grant-asks-first}
     */
    public Grant sure(Grant grant, String button) {
        ask("role", grant, "", button);
        return grant;
    }

    /**
     * The same to so many people; where it is asked about another number of them, it is asked again.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code grant-asks-first}
     */
    public Grant sure(Grant grant, int people) {
        ask("role", grant, people == 1 ? "" : people + " people", "Invite them");
        return grant;
    }

    /**
     * The same for those who come later.
     *
     * @param field of the form, at which it is asked
     * @param role what they hold in the whole organisation
     * @param who they are, in words
     * @throws org.holdfast.domain.shared.InvalidValueException {@code grant-asks-first}
     */
    public void sure(String field, Role role, String who, String button) {
        ask(field, new Grant(role, caller.get().organisation().value()), who, button);
    }

    /** Whether whoever has these decides who comes in, whatever their roles are called. */
    public boolean among(Set<Grant> grants) {
        return grants.stream().anyMatch(this::strong);
    }

    /** @param who gets it; empty for the one of whom the form is */
    private void ask(String field, Grant grant, String who, String button) {
        String question = (grant.role().value() + " " + who).strip();
        if (strong(grant) && !parameters.ofForm("sure").contains(question)) {
            asked = question;
            String people = who.isEmpty() ? "" : " for " + who;
            throw invalid(
                    field,
                    "grant-asks-first",
                    Map.of("role", called(grant.role()), "people", people, "button", button));
        }
    }

    private boolean strong(Grant grant) {
        return grant.scope().whole(caller.get().organisation())
                && roles
                        .permissions(caller.get().organisation(), Set.of(grant.role()))
                        .getOrDefault(grant.role(), Set.of())
                        .stream()
                        .anyMatch(DECIDING_WHO_COMES_IN::contains);
    }

    private String called(RoleId role) {
        return RoleWords.of(role, roles.names(caller.get(), Set.of(role)));
    }

    /** The role about which is asked, and who gets it; empty for none. */
    public String getAsked() {
        return asked;
    }

    /** What the button says. */
    public String button(String label) {
        return asked.isEmpty() ? label : label + " now";
    }

    /** How the button looks. */
    public String kind() {
        return asked.isEmpty() ? "primary" : "primary danger";
    }
}
