package org.holdfast.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Parameters;

/**
 * A site chosen in a form by {@code hf:siteChoice}: by its id, which the script fills in, or by the code, or the name that
 * only one site has, that was typed.
 * An address may name it with {@code below}.
 */
@RequestScoped
public class SiteChoice {

    private static final String FIELD = "parent";

    private final Parameters parameters;
    private final ReadSites sites;
    private final SiteNames names;
    private final CurrentActor caller;
    private Optional<String> typed = Optional.empty();
    private Optional<Site> preset = Optional.empty();

    @Inject
    public SiteChoice(Parameters parameters, ReadSites sites, SiteNames names, CurrentActor caller) {
        this.parameters = parameters;
        this.sites = sites;
        this.names = names;
        this.caller = caller;
    }

    /** The id that the form carries; empty for none. */
    public String id() {
        return parameters
                .text("parentId")
                .or(() -> parameters.text("below"))
                .or(() -> preset.map(site -> site.id().value()))
                .orElse("");
    }

    /** What is in the field: the name of the site chosen, or what was typed. */
    public String getTyped() {
        return typed.orElseGet(this::named);
    }

    public void setTyped(String typed) {
        this.typed = Optional.of(typed.strip());
    }

    /** Shows a site as long as nobody chose another one. */
    SiteChoice startingWith(Optional<Site> site) {
        preset = site;
        return this;
    }

    /**
     * The site chosen; empty where the field is empty.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-choice-unknown}, {@code site-choice-several}
     */
    public Optional<Site> chosen(Actor actor) {
        String text = typed.orElse("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(names.get(actor, FIELD, parameters.text("parentId"), text));
    }

    private String named() {
        return parameters
                .text("below")
                .map(id -> SiteNames.label(sites.get(caller.get(), new SiteId(id))))
                .or(() -> preset.map(SiteNames::label))
                .orElse("");
    }
}
