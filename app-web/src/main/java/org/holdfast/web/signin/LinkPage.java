package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.LinkRefusedException;
import org.holdfast.security.signin.SignInDesk;
import org.holdfast.web.shared.Texts;

/** Somebody opens a link. Showing the page changes nothing; its button does. */
@Named
@RequestScoped
public class LinkPage {

    private final SignInDesk desk;
    private final Texts texts;
    private final String token;

    private Optional<LinkPurpose> purpose = Optional.empty();
    private Optional<LinkRefusedException> refusal = Optional.empty();

    @Inject
    public LinkPage(SignInDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        this.token = Browser.current().external().getRequestParameterMap().getOrDefault("token", "");
    }

    /** Looks what the link is for, before the page is shown. */
    public void look() {
        Browser browser = Browser.current();
        try {
            purpose = Optional.of(desk.look(browser.request(), browser.response(), token));
        } catch (LinkRefusedException refused) {
            refusal = Optional.of(refused);
        }
    }

    /** Uses the link. */
    public void use() {
        Browser browser = Browser.current();
        if (desk.press(browser.request(), browser.response(), token) instanceof LinkPurpose.FirstOwner) {
            desk.welcome(browser.request(), browser.response(), token);
            browser.open("/welcome");
        } else {
            browser.open(
                    desk.enter(browser.request(), browser.response(), token).value());
        }
    }

    /** Whether the link can be used. */
    public boolean good() {
        return purpose.isPresent();
    }

    /** What the page is called. */
    public String title() {
        return texts.text("link." + word() + ".title");
    }

    /** What the button does. */
    public String explanation() {
        return texts.text("link." + word() + ".text");
    }

    /** What stands on the button. */
    public String button() {
        return texts.text("link." + word() + ".button");
    }

    /** Why the link cannot be used, in a few words. */
    public String problem() {
        return refusal.map(texts::title).orElse("");
    }

    /** Why, and what to do. */
    public String problemDetail() {
        return refusal.map(texts::detail).orElse("");
    }

    private String word() {
        if (purpose.isEmpty()) {
            return "refused";
        }
        LinkPurpose known = purpose.get();
        if (known instanceof LinkPurpose.FirstOwner) {
            return "first-owner";
        }
        if (known instanceof LinkPurpose.OwnerLink) {
            return "owner-link";
        }
        return known instanceof LinkPurpose.Invitation ? "invitation" : "sign-in";
    }
}
