package org.holdfast.web.site;

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
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** Moves a site, with all below it, to another parent or to the top. */
@Named("siteMove")
@RequestScoped
public class SiteMovePage {

    private final Parameters parameters;
    private final Onward onward;
    private final Access access;
    private final MoveSite moving;
    private final SiteChoice choice;
    private final Supplier<Actor> actor;
    private final Supplier<Site> site;
    private final Supplier<Optional<Site>> parentNow;
    private final Supplier<Count> children;

    @Inject
    public SiteMovePage(
            Parameters parameters,
            Onward onward,
            CurrentActor caller,
            Access access,
            ReadSites sites,
            MoveSite moving,
            SiteChoice choice) {
        this.parameters = parameters;
        this.onward = onward;
        this.access = access;
        this.moving = moving;
        this.choice = choice;
        this.actor = Once.of(caller::get);
        this.site = Once.of(() -> {
            Site found = sites.get(actor.get(), new SiteId(parameters.id("id")));
            access.require(actor.get(), Permission.SITE_WRITE, found.path());
            return found;
        });
        this.parentNow = Once.of(() -> site.get()
                .parent()
                .flatMap(id -> Optional.ofNullable(
                        sites.findAll(actor.get(), List.of(id)).get(id))));
        this.children =
                Once.of(() -> sites.countChildren(actor.get(), site.get().id()));
    }

    /** The site to move. */
    public Site site() {
        return site.get();
    }

    /** The present parent, where the viewer may see it. */
    public Optional<Site> parentNow() {
        return parentNow.get();
    }

    /** Whether it lies below a site that the viewer may not see. */
    public boolean belowUnseen() {
        return parentNow().isEmpty() && site.get().parent().isPresent();
    }

    /** Whether the viewer may put it at the top. */
    public boolean anywhere() {
        return access.mayEverywhere(actor.get(), Permission.SITE_WRITE);
    }

    /** How many lie directly below and come along. */
    public Count children() {
        return children.get();
    }

    /** The site chosen as the new parent; at first the present one. */
    public SiteChoice getParent() {
        return choice.startingWith(parentNow());
    }

    /** Moves it. */
    public void move() {
        Optional<SiteId> parent = choice.chosen(actor.get()).map(Site::id);
        if (parent.isEmpty() && !anywhere()) {
            throw InvalidValueException.invalid("parent", "site-parent-needed");
        }
        boolean stays = parent.equals(site.get().parent());
        Site moved = moving.move(actor.get(), site.get().id(), FormNumbers.version(parameters), parent);
        onward.to(
                "/sites/" + moved.id(),
                stays ? "site-stays" : "site-moved",
                Map.of("name", moved.name().value()));
    }
}
