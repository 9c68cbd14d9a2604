package org.holdfast.web.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.holdfast.domain.signon.ChangeOwnerLinks;
import org.holdfast.domain.signon.OwnerLinks;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;

/** Whether owners of enforced domains keep the link by mail. */
@Named
@RequestScoped
public class SignOnOwnersPage {

    private final CurrentActor caller;
    private final ShownSingleSignOn shown;
    private final ChangeOwnerLinks changing;
    private final Onward onward;

    private long version = -1;

    @Inject
    public SignOnOwnersPage(CurrentActor caller, ShownSingleSignOn shown, ChangeOwnerLinks changing, Onward onward) {
        this.caller = caller;
        this.shown = shown;
        this.changing = changing;
        this.onward = onward;
    }

    /** Whether owners keep the link; else whether they were doubted once. */
    public String ownerLinks() {
        return shown.find()
                .map(SingleSignOn::ownerLinks)
                .orElse(OwnerLinks.KEPT)
                .name();
    }

    /** Says that owners shall come in by the provider alone, for the first or the second time. */
    public void giveUpOwnerLinks() {
        SingleSignOn changed = changing.change(caller.get(), getVersion(), false);
        boolean done = changed.ownerLinks() == OwnerLinks.GIVEN_UP;
        onward.to(ShownSingleSignOn.ADDRESS, done ? "sign-on-owners-given-up" : "sign-on-owners-doubted", Map.of());
    }

    /** Gives owners their link back. */
    public void keepOwnerLinks() {
        changing.change(caller.get(), getVersion(), true);
        onward.to(ShownSingleSignOn.ADDRESS, "sign-on-owners-kept", Map.of());
    }

    public long getVersion() {
        return version < 0 ? shown.version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
