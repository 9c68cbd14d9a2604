package org.holdfast.domain.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;

/**
 * Whether everybody who comes in by a link has to show a second factor. Those without are led to enrol one when they sign
 * in next, and that is now: their sessions end, but of who wants it so.
 */
@ApplicationScoped
public class RequireSecondFactor {

    /** The kind of the entry: it is wanted. */
    public static final String REQUIRED = "second-factor-required";

    /** The kind of the entry: it is not. */
    public static final String OPTIONAL = "second-factor-optional";

    private final Access access;
    private final ReadOrganisation organisations;
    private final Recorder recorder;

    @Inject
    public RequireSecondFactor(Access access, ReadOrganisation organisations, Recorder recorder) {
        this.access = access;
        this.organisations = organisations;
        this.recorder = recorder;
    }

    /**
     * Says so.
     *
     * @param version the version that the caller has seen
     * @throws ConcurrentChangeException when somebody else changed the organisation
     */
    public Organisation require(Actor actor, long version, boolean wanted) {
        access.requireEverywhere(actor, Permission.ORGANISATION_CONFIGURE);
        Organisation before = organisations.get(actor);
        if (before.version() != version) {
            throw ConcurrentChangeException.of(before.ref());
        }
        if (before.settings().secondFactor() == wanted) {
            return before;
        }
        Organisation after = before.described(before.name(), before.settings().withSecondFactor(wanted));
        return recorder.record(actor, Change.changed(wanted ? REQUIRED : OPTIONAL, before, after));
    }
}
