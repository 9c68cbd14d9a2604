package org.holdfast.web.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
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
    private final CurrentActor caller;
    private Optional<String> typed = Optional.empty();
    private Optional<Site> preset = Optional.empty();

    @Inject
    public SiteChoice(Parameters parameters, ReadSites sites, CurrentActor caller) {
        this.parameters = parameters;
        this.sites = sites;
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
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-choice-unknown}
     */
    public Optional<Site> chosen(Actor actor) {
        String text = typed.orElse("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Site> byId = parameters
                .text("parentId")
                .map(id -> sites.get(actor, new SiteId(id)))
                .filter(site -> label(site).equals(text));
        return Optional.of(byId.or(() -> sites.findByCode(actor, new SiteCode(text)))
                .or(() -> onlyOneCalled(actor, text))
                .orElseThrow(() -> invalid(FIELD, "site-choice-unknown", Map.of("value", text))));
    }

    /** The one site of that name; empty where there are several, or where it cannot be told at a glance. */
    private Optional<Site> onlyOneCalled(Actor actor, String name) {
        SiteFilter containing = new SiteFilter(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Page<Site> found = sites.page(actor, containing, SiteSort.NAME, PageRequest.first(PageRequest.MAXIMUM));
        List<Site> same = found.items().stream()
                .filter(site -> site.name().value().equalsIgnoreCase(name))
                .toList();
        return same.size() == 1 && !found.hasNext() ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** How a site is written in the field. The script writes it the same way. */
    static String label(Site site) {
        return site.code()
                .map(code -> site.name() + " (" + code + ")")
                .orElse(site.name().value());
    }

    private String named() {
        return parameters
                .text("below")
                .map(id -> label(sites.get(caller.get(), new SiteId(id))))
                .or(() -> preset.map(SiteChoice::label))
                .orElse("");
    }
}
