package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.ProviderAnswer;
import org.holdfast.domain.signon.SignOnRefusedException;
import org.holdfast.security.signin.SignOnDesk;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;

/** A browser comes from an identity provider. It is led on, or told why it is not signed in. */
@Named
@RequestScoped
public class CallbackPage {

    /** The broker lets no provider send anybody by itself; it names the connection, which we ask for then. */
    private static final String NOT_BY_ITSELF = "idp_initiated_sso_disabled";

    private final SignOnDesk desk;
    private final Parameters parameters;
    private final Texts texts;

    private Optional<DomainException> refusal = Optional.empty();

    @Inject
    public CallbackPage(SignOnDesk desk, Parameters parameters, Texts texts) {
        this.desk = desk;
        this.parameters = parameters;
        this.texts = texts;
    }

    /** Looks what it brings, before the page is shown. Loading the page again finds the attempt used up. */
    public void arrive() {
        Browser browser = Browser.current();
        if (!"GET".equals(browser.request().getMethod())) {
            return;
        }
        try {
            browser.open(next(browser));
            FacesContext.getCurrentInstance().responseComplete();
        } catch (DomainException refused) {
            refusal = Optional.of(refused);
        }
    }

    /** Why nobody is signed in, in a few words. */
    public String problem() {
        return refusal.map(texts::title).orElse("");
    }

    /** Why, and what to do. */
    public String problemDetail() {
        return refusal.map(texts::detail).orElse("");
    }

    private String next(Browser browser) {
        Optional<String> state = parameters.text("state");
        Optional<String> code = parameters.text("code");
        if (state.isPresent()) {
            ProviderAnswer answer =
                    code.<ProviderAnswer>map(ProviderAnswer.Code::new).orElseGet(this::refusedByProvider);
            return desk.finish(browser.request(), browser.response(), state.get(), answer);
        }
        Optional<ConnectionId> notByItself = parameters
                .text("error")
                .filter(NOT_BY_ITSELF::equals)
                .flatMap(error -> parameters.text("connection_id"))
                .flatMap(ConnectionId::find);
        return notByItself.isPresent()
                ? desk.anew(browser.request(), browser.response(), notByItself.get())
                : desk.anew(browser.request(), browser.response(), code.orElseThrow(SignOnRefusedException::unknown));
    }

    private ProviderAnswer refusedByProvider() {
        String error = parameters.text("error").orElse("no code");
        return new ProviderAnswer.Refusal(parameters
                .text("error_description")
                .map(description -> error + ": " + description)
                .orElse(error));
    }
}
