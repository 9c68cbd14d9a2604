package org.holdfast.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Parameters;

/** The form that asks somebody to join, for those who may send it. */
@Named
@RequestScoped
public class MemberInvitePage {

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;

    @Inject
    public MemberInvitePage(CurrentActor caller, Access access, Parameters parameters) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
    }

    /**
     * Whether the form is shown, which is always.
     *
     * @throws org.holdfast.domain.access.AccessRefusedException for those who could not send it
     */
    public boolean isOpen() {
        access.requireEverywhere(caller.get(), Permission.MEMBER_MANAGE);
        return true;
    }

    /** Whether the form is for many at once. */
    public boolean isMany() {
        return parameters.text("many").isPresent();
    }
}
