package org.holdfast.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.security.signin.FactorDesk;
import org.holdfast.web.shared.Once;
import org.holdfast.web.signin.Browser;

/** Somebody who proved an address shows their second factor. */
@Named
@RequestScoped
public class CodePage {

    private final FactorDesk desk;
    private final Supplier<Optional<HalfSignIn>> half;

    private String code = "";

    @Inject
    public CodePage(FactorDesk desk) {
        this.desk = desk;
        this.half = Once.of(() -> desk.half(Browser.current().request()));
    }

    /** Whether this browser is in the middle of a sign-in. */
    public boolean halfway() {
        return half.get().isPresent();
    }

    /** Whether its person has no second factor yet and is to enrol one. */
    public boolean enrols() {
        return half.get().filter(one -> !desk.has(one)).isPresent();
    }

    /** Whether the server administrator let its person in, who may go on without. */
    public boolean printed() {
        return half.get().filter(HalfSignIn::printed).isPresent();
    }

    /** Shows the code. */
    public void show() {
        Browser browser = Browser.current();
        browser.open(desk.show(browser.request(), browser.response(), code).value());
    }

    /** Goes on without. */
    public void without() {
        Browser browser = Browser.current();
        browser.open(desk.without(browser.request(), browser.response()).value());
    }

    /** A code that was wrong is typed anew. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
