package org.holdfast.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.DescribeSite;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** The form of a site: of one that is there, or of a new one below a parent. */
@Named("siteEdit")
@RequestScoped
public class SiteEditPage {

    private final Parameters parameters;
    private final Access access;
    private final ReadSites sites;
    private final Onward onward;
    private final RegisterSite registering;
    private final DescribeSite describing;
    private final SiteChoice choice;
    private final Supplier<Actor> actor;
    private final Supplier<Optional<Site>> site;
    private final Supplier<Map<String, String>> typed;

    @Inject
    public SiteEditPage(
            Parameters parameters,
            Onward onward,
            CurrentActor caller,
            Access access,
            ReadSites sites,
            RegisterSite registering,
            DescribeSite describing,
            SiteChoice choice) {
        this.parameters = parameters;
        this.onward = onward;
        this.registering = registering;
        this.describing = describing;
        this.choice = choice;
        this.actor = Once.of(caller::get);
        this.site = Once.of(() -> parameters.text("id").map(id -> sites.get(actor.get(), new SiteId(id))));
        this.access = access;
        this.sites = sites;
        this.typed = Once.of(() -> TypedSite.typed(site.get()));
    }

    /** Refuses those who could not send the form. */
    @PostConstruct
    void open() {
        Optional<ScopePath> path = site.get().map(Site::path).or(() -> parameters
                .text("below")
                .map(id -> sites.get(actor.get(), new SiteId(id)).path()));
        if (path.isPresent()) {
            access.require(actor.get(), Permission.SITE_WRITE, path.get());
        } else if (!access.mayAnywhere(actor.get(), Permission.SITE_WRITE)) {
            access.requireEverywhere(actor.get(), Permission.SITE_WRITE);
        }
    }

    /** The site; empty for a new one. */
    public Optional<Site> site() {
        return site.get();
    }

    /** What is in the fields. */
    public Map<String, String> getTyped() {
        return typed.get();
    }

    /** The own fields in the form, with room for more. */
    public List<TypedSite.OwnField> ownFields() {
        return parameters.texts("ownName").isEmpty()
                ? site.get().map(known -> TypedSite.ownFields(known.details())).orElseGet(this::sent)
                : sent();
    }

    /** The site chosen as the parent of a new one. */
    public SiteChoice getParent() {
        return choice;
    }

    /** Whether the viewer may put a site at the top. */
    public boolean anywhere() {
        return access.mayEverywhere(actor.get(), Permission.SITE_WRITE);
    }

    /** Every country to choose from. */
    public List<Country> countries() {
        return Country.all();
    }

    /** Registers a new site. */
    public void register() {
        SiteDetails details = TypedSite.details(typed.get(), sent());
        Optional<SiteId> parent = choice.chosen(actor.get()).map(Site::id);
        if (parent.isEmpty() && !anywhere()) {
            throw InvalidValueException.invalid("parent", "site-parent-needed");
        }
        lead(registering.register(actor.get(), parent, details), "site-registered");
    }

    /** Changes what is known of the site. */
    public void save() {
        Site before = site.get().orElseThrow();
        SiteDetails details = TypedSite.details(typed.get(), sent());
        long version = FormNumbers.version(parameters);
        lead(describing.describe(actor.get(), before.id(), version, details), "site-described");
    }

    private List<TypedSite.OwnField> sent() {
        return TypedSite.ownFields(parameters.texts("ownName"), parameters.texts("ownValue"));
    }

    private void lead(Site after, String notice) {
        onward.to("/sites/" + after.id(), notice, Map.of("name", after.name().value()));
    }
}
