package org.holdfast.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.factor.FactorOffer;
import org.holdfast.domain.factor.FactorRefusedException;
import org.holdfast.domain.factor.RecoveryCode;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.security.signin.FactorDesk;
import org.holdfast.security.signin.FactorDesk.Entered;
import org.holdfast.web.signin.Browser;

/** Somebody whose organisation wants a second factor enrols one before they come in. */
@Named
@RequestScoped
public class EnrolAtSignInPage {

    private final FactorDesk desk;
    private final ShownOffer shown;

    private Optional<Entered> entered = Optional.empty();
    private String code = "";

    @Inject
    public EnrolAtSignInPage(FactorDesk desk) {
        this.desk = desk;
        this.shown = new ShownOffer(brought -> desk.offer(half(), brought));
    }

    /** What is offered. */
    public FactorOffer offer() {
        return shown.offer();
    }

    /** The same for a camera. */
    public QrPicture picture() {
        return shown.picture();
    }

    /** Enrols it: the browser is signed in, and the page shows the recovery codes. */
    public void enrol() {
        Browser browser = Browser.current();
        entered = Optional.of(desk.enrol(browser.request(), browser.response(), shown.brought(), code));
    }

    /** Whether it was enrolled. */
    public boolean done() {
        return entered.isPresent();
    }

    /** The recovery codes that were made. */
    public List<RecoveryCode> codes() {
        return entered.map(Entered::codes).orElse(List.of());
    }

    /** Where the browser wanted to go. */
    public String next() {
        return entered.map(one -> one.next().value()).orElse("/");
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

    private HalfSignIn half() {
        return desk.half(Browser.current().request()).orElseThrow(FactorRefusedException::over);
    }
}
