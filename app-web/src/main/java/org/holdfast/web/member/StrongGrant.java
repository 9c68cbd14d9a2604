package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Parameters;

/** Asks once more before a form lets somebody do everything, or nearly, in the whole organisation. */
@Named
@RequestScoped
public class StrongGrant {

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
        return sure(grant, 1, button);
    }

    /**
     * The same to so many people; where it is asked about another number of them, it is asked again.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code grant-asks-first}
     */
    public Grant sure(Grant grant, int people) {
        return sure(grant, people, "Invite them");
    }

    private Grant sure(Grant grant, int people, String button) {
        RoleId role = grant.role();
        String question = role.value() + " " + people;
        if (strong(grant) && !parameters.ofForm("sure").contains(question)) {
            asked = question;
            throw invalid(
                    "role",
                    "grant-asks-first",
                    Map.of(
                            "role",
                            called(role),
                            "people",
                            people == 1 ? "" : " for " + people + " people",
                            "button",
                            button));
        }
        return grant;
    }

    /** Whoever may manage members in the whole organisation can come to everything else, whatever their role is called. */
    private boolean strong(Grant grant) {
        return grant.scope().whole(caller.get().organisation())
                && roles.permissions(caller.get().organisation(), Set.of(grant.role()))
                        .getOrDefault(grant.role(), Set.of())
                        .contains(Permission.MEMBER_MANAGE);
    }

    private String called(RoleId role) {
        return role.builtIn().map(RoleWords::of).orElseGet(() -> Optional.ofNullable(
                        roles.names(caller.get(), Set.of(role)).get(role))
                .map(OwnRoleName::value)
                .orElse(""));
    }

    /** The role about which is asked, and of how many people; empty for none. */
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
