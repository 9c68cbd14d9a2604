package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Parameters;

/** Asks once more before a form lets somebody do everything, or nearly, in the whole organisation. */
@Named
@RequestScoped
public class StrongGrant {

    private static final Set<Role> STRONG = Set.of(Role.OWNER, Role.ADMINISTRATOR);

    private final CurrentActor caller;
    private final Parameters parameters;
    private String asked = "";

    @Inject
    public StrongGrant(CurrentActor caller, Parameters parameters) {
        this.caller = caller;
        this.parameters = parameters;
    }

    /**
     * The grant, where it is none of these, or the form says that it was asked about.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code grant-asks-first}
     */
    public Grant sure(Grant grant) {
        String role = grant.role().value();
        boolean strong = grant.scope().whole(caller.get().organisation())
                && grant.role().builtIn().filter(STRONG::contains).isPresent();
        if (strong && parameters.text("sure").filter(role::equals).isEmpty()) {
            asked = role;
            String called = grant.role().builtIn().map(RoleWords::of).orElse(role);
            throw invalid("role", "grant-asks-first", Map.of("role", called));
        }
        return grant;
    }

    /** The role about which is asked; empty for none. */
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
