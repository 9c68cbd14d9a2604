package org.holdfast.domain.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.NotFoundException;

/** Reading the own organisation. Everybody who belongs to it may know its name and settings. */
@ApplicationScoped
public class ReadOrganisation {

    private final Organisations organisations;

    @Inject
    public ReadOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The caller's organisation.
     *
     * @throws NotFoundException {@code organisation-not-found}
     */
    public Organisation get(Actor actor) {
        return organisations
                .find(actor.organisation())
                .orElseThrow(() -> NotFoundException.notFound(Organisation.TYPE));
    }

    /** Where the days of the caller's organisation begin; UTC where it is not known. */
    public ZoneId timeZone(Actor actor) {
        return organisations.timeZone(actor.organisation());
    }
}
