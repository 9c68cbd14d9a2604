package org.holdfast.domain.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;

/** Somebody who may configure the organisation changes the name or the settings of the organisation. */
@ApplicationScoped
public class DescribeOrganisation {

    /** The kind of the entry. */
    public static final String DESCRIBED = "organisation-described";

    private final Access access;
    private final ReadOrganisation organisations;
    private final Recorder recorder;

    @Inject
    public DescribeOrganisation(Access access, ReadOrganisation organisations, Recorder recorder) {
        this.access = access;
        this.organisations = organisations;
        this.recorder = recorder;
    }

    /**
     * Gives the organisation another name and other settings. Whether a second factor is wanted stays as it was.
     *
     * @param version the version that the caller has seen
     * @throws ConcurrentChangeException when somebody else changed it
     */
    public Organisation describe(Actor actor, long version, OrganisationName name, OrganisationSettings settings) {
        access.requireEverywhere(actor, Permission.ORGANISATION_CONFIGURE);
        Organisation before = organisations.get(actor);
        if (before.version() != version) {
            throw ConcurrentChangeException.of(before.ref());
        }
        Change<Organisation> change = Change.changed(
                DESCRIBED,
                before,
                before.described(
                        name, settings.withSecondFactor(before.settings().secondFactor())));
        return change.fields().isEmpty() ? before : recorder.record(actor, change);
    }
}
