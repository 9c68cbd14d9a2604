package org.holdfast.web.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.web.shared.Texts;

/**
 * Shows those who set up single sign-on why WorkOS did not do what it was asked: its own words, and what to do about it.
 * Who signs in does not get to see them.
 */
@ApplicationScoped
public class BrokerWords {

    private final Texts texts;

    @Inject
    public BrokerWords(Texts texts) {
        this.texts = texts;
    }

    /** Puts them on the page that is being answered. */
    public void show(IdentityProviderException broken) {
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, title(broken), detail(broken));
        FacesContext.getCurrentInstance().addMessage(null, message);
    }

    String title(IdentityProviderException broken) {
        String key = key(broken) + ".title";
        return texts.has(key) ? texts.text(key) : texts.title(broken);
    }

    String detail(IdentityProviderException broken) {
        String key = key(broken) + ".detail";
        String words = broken.words().isEmpty() ? texts.text("setup.no-words") : broken.words();
        return texts.has(key) ? texts.text(key, Map.of("words", words)) : texts.detail(broken);
    }

    private static String key(IdentityProviderException broken) {
        return "setup." + broken.code();
    }
}
