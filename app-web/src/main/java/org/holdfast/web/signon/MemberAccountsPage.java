package org.holdfast.web.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.function.Supplier;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.signon.ForgetAccounts;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** The accounts at providers by which the member of the address comes in. */
@Named
@RequestScoped
public class MemberAccountsPage {

    private final CurrentActor caller;
    private final ForgetAccounts accounts;
    private final Parameters parameters;
    private final Onward onward;
    private final Supplier<Integer> known;

    @Inject
    public MemberAccountsPage(CurrentActor caller, ForgetAccounts accounts, Parameters parameters, Onward onward) {
        this.caller = caller;
        this.accounts = accounts;
        this.parameters = parameters;
        this.onward = onward;
        this.known = Once.of(() -> accounts.known(caller.get(), member()));
    }

    /** How many there are. */
    public int known() {
        return known.get();
    }

    /** Forgets them. */
    public void forget() {
        accounts.forget(caller.get(), member());
        onward.to("/members/" + member(), "accounts-forgotten", Map.of());
    }

    private MemberId member() {
        return new MemberId(parameters.id("id"));
    }
}
