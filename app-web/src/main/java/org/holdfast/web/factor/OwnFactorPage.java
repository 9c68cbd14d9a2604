package org.holdfast.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.factor.FactorOffer;
import org.holdfast.domain.factor.FactorState;
import org.holdfast.domain.factor.OwnFactor;
import org.holdfast.domain.factor.ReadFactors;
import org.holdfast.domain.factor.RecoveryCode;
import org.holdfast.domain.member.MemberId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.security.signin.FactorDesk;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.signin.Browser;

/** The second factor of the viewer: how it stands, a device to enrol, recovery codes, and giving it up. */
@Named
@RequestScoped
public class OwnFactorPage {

    private final CurrentActor caller;
    private final OwnFactor factor;
    private final FactorDesk desk;
    private final Onward onward;
    private final Supplier<FactorState> state;
    private final ShownOffer shown;

    private List<RecoveryCode> codes = List.of();
    private String code = "";
    private String proof = "";

    @Inject
    public OwnFactorPage(CurrentActor caller, OwnFactor factor, ReadFactors reading, FactorDesk desk, Onward onward) {
        this.caller = caller;
        this.factor = factor;
        this.desk = desk;
        this.onward = onward;
        this.state = Once.of(() -> reading.of(actor(), new MemberId(actor().id())));
        this.shown = new ShownOffer(
                brought -> brought.map(text -> factor.reopen(actor(), text)).orElseGet(() -> factor.offer(actor())));
    }

    /** How it stands, before what the form does. */
    public FactorState state() {
        return state.get();
    }

    /** Whether there is one. */
    public boolean enrolled() {
        return state().enrolledAt().isPresent();
    }

    /** Whether the viewer may enrol one now: with the earlier one at hand, or just signed in. */
    public boolean ready() {
        return enrolled() || factor.fresh(desk.at(Browser.current().request()).session());
    }

    /** What is offered. */
    public FactorOffer offer() {
        return shown.offer();
    }

    /** The same for a camera. */
    public QrPicture picture() {
        return shown.picture();
    }

    /** Enrols what was offered; the page then shows the recovery codes. */
    public void enrol() {
        state();
        codes = factor.enrol(actor(), at(), shown.brought(), code, proof);
    }

    /** Makes new recovery codes; the page then shows them. */
    public void renew() {
        codes = factor.renewRecovery(actor(), at(), proof);
    }

    /** Gives it up. */
    public void remove() {
        factor.remove(actor(), at(), proof);
        onward.to("/me/factor", "factor-removed", Map.of());
    }

    /** The recovery codes that were just made; none otherwise. */
    public List<RecoveryCode> codes() {
        return codes;
    }

    public String getSealed() {
        return shown.offer().sealed();
    }

    public void setSealed(String sealed) {
        shown.brought(sealed);
    }

    /** A code that was wrong is typed anew. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** A code that was wrong is typed anew. */
    public String getProof() {
        return "";
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    private OwnFactor.At at() {
        return desk.at(Browser.current().request());
    }

    private Actor actor() {
        return caller.get();
    }
}
