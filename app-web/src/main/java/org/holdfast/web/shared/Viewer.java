package org.holdfast.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.security.signin.CurrentActor;

/** Who looks at the page, for the shell: the name in the bar and the entries of the navigation. */
@Named
@RequestScoped
public class Viewer {

    private final Instance<CurrentActor> current;
    private final Access access;
    private final Format format;
    private final Supplier<Optional<Organisation>> organisation;

    @Inject
    public Viewer(Instance<CurrentActor> current, Access access, ReadOrganisation organisations, Format format) {
        this.current = current;
        this.access = access;
        this.format = format;
        this.organisation = Once.of(() -> actor().map(organisations::get));
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return actor().isPresent();
    }

    /** The name to show; empty for nobody. */
    public String name() {
        return actor().map(Actor::name).orElse("");
    }

    /** The name of the organisation; empty for nobody. */
    public String organisation() {
        return organisation.get().map(known -> known.name().value()).orElse("");
    }

    /** The last day of what ends at a moment, as it was typed: where the organisation is; with the time where it is within a day. */
    public String lastDay(Instant end) {
        return format.lastDay(end, zone());
    }

    /** A moment in words, where the organisation is. */
    public String moment(Instant at) {
        return format.moment(at, zone());
    }

    private ZoneId zone() {
        return organisation.get().map(known -> known.settings().timeZone()).orElse(ZoneId.of("UTC"));
    }

    /** Whether a member is the viewer. */
    public boolean is(String member) {
        return person().equals(member);
    }

    /** The id of the member who is signed in; empty for nobody. */
    public String person() {
        return actor().map(Actor::person).orElse("");
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

    /** Whether the viewer holds a permission (by its name) on what lies on a path. */
    public boolean may(String permission, ScopePath path) {
        return actor().filter(actor -> access.may(actor, Permission.valueOf(permission), path))
                .isPresent();
    }

    /** Where the pages about people and access begin for the viewer; empty where none of them is for them. */
    public String people() {
        if (mayEverywhere("MEMBER_READ")) {
            return "/members";
        }
        if (mayEverywhere("ACCESS_READ")) {
            return "/teams";
        }
        if (mayEverywhere("MEMBER_MANAGE")) {
            return "/tokens";
        }
        return mayEverywhere("SIGN_IN_CONFIGURE") ? "/single-sign-on" : "";
    }

    private Optional<Actor> actor() {
        return current.isResolvable() ? current.get().find() : Optional.empty();
    }
}
