package org.holdfast.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.LinkRefusedException;
import org.holdfast.domain.signin.WhoseLink;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.security.signin.SignInDesk;
import org.holdfast.web.shared.Texts;

/** Somebody opens a link. Showing the page changes nothing; its button does. */
@Named
@RequestScoped
public class LinkPage {

    private final SignInDesk desk;
    private final CurrentActor caller;
    private final WhoseLink whose;
    private final ReadMembers members;
    private final Texts texts;
    private final String token;

    private Optional<LinkPurpose> purpose = Optional.empty();
    private Optional<WhoseLink.Guest> guest = Optional.empty();
    private Optional<LinkRefusedException> refusal = Optional.empty();

    @Inject
    public LinkPage(SignInDesk desk, CurrentActor caller, WhoseLink whose, ReadMembers members, Texts texts) {
        this.desk = desk;
        this.caller = caller;
        this.whose = whose;
        this.members = members;
        this.texts = texts;
        this.token = Browser.current().external().getRequestParameterMap().getOrDefault("token", "");
    }

    /** Looks what the link is for, before the page is shown. */
    public void look() {
        Browser browser = Browser.current();
        try {
            purpose = Optional.of(desk.look(browser.request(), browser.response(), token));
            guest = purpose.flatMap(whose::of);
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

    /** Who is signed in here that pressing the button would sign out, as somebody else comes in; empty text for nobody. */
    public String signedInAs() {
        Optional<Actor> here = caller.find();
        return here.isPresent() && guest.isPresent() && !same(here.get(), guest.get())
                ? here.get().name()
                : "";
    }

    private boolean same(Actor here, WhoseLink.Guest coming) {
        return coming.member().map(id -> id.value().equals(here.id())).orElseGet(() -> mine(here, coming));
    }

    private boolean mine(Actor here, WhoseLink.Guest coming) {
        return members.get(here, new MemberId(here.id())).mail().same(coming.mail());
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
        return texts.text("link." + word() + ".text", named());
    }

    /** What stands on the button. */
    public String button() {
        return signedInAs().isEmpty()
                ? texts.text("link." + word() + ".button")
                : texts.text("link.switch.button", named());
    }

    /** That somebody else is signed in here, and what pressing the button does to that. */
    public String switching() {
        return texts.text("link.switch.summary", Map.of("here", signedInAs()));
    }

    /** … and who comes in instead. */
    public String switchingDetail() {
        return texts.text("link.switch.detail", named());
    }

    private Map<String, String> named() {
        return guest.map(one ->
                        Map.of("name", one.name(), "mail", one.mail().value(), "organisation", one.organisation()))
                .orElse(Map.of());
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
