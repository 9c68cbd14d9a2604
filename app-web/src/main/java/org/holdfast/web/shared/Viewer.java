package org.holdfast.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.security.signin.CurrentActor;

/** Who looks at the page, for the shell: the name in the bar and the entries of the navigation. */
@Named
@RequestScoped
public class Viewer {

    private final Instance<CurrentActor> current;
    private final Access access;

    @Inject
    public Viewer(Instance<CurrentActor> current, Access access) {
        this.current = current;
        this.access = access;
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return actor().isPresent();
    }

    /** The name to show; empty for nobody. */
    public String name() {
        return actor().map(Actor::name).orElse("");
    }

    /** Whether the viewer holds a permission (by its name, for example {@code SITE_WRITE}) anywhere. */
    public boolean mayAnywhere(String permission) {
        return actor().filter(actor -> access.mayAnywhere(actor, Permission.valueOf(permission)))
                .isPresent();
    }

    /** Whether the viewer holds a permission (by its name) on the organisation as a whole. */
    public boolean mayEverywhere(String permission) {
        return actor().filter(actor -> access.mayEverywhere(actor, Permission.valueOf(permission)))
                .isPresent();
    }

    private Optional<Actor> actor() {
        return current.isResolvable() ? current.get().find() : Optional.empty();
    }
}
