package org.holdfast.web.member;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Part;

/**
 * A grant with the name of what it reaches.
 *
 * @param role the role in words
 * @param scope what it reaches in words
 * @param address where that is shown; empty for the organisation, and where the viewer may not see it
 * @param until the moment from which on it does nothing
 * @param ended whether that has come
 * @param key names the grant in a form
 */
public record ShownGrant(
        String role, String scope, String address, Optional<Instant> until, boolean ended, String key) {

    /**
     * What is lost when it is taken.
     *
     * @param who what they are called who lose it, the word "loses" or "lose" included
     */
    public String lost(String who) {
        return ended ? "It has ended: nothing is lost." : lost(who, role, scope);
    }

    /** The same of a role on a scope, both in words. */
    public static String lost(String who, String role, String scope) {
        return who + " this at once: " + role + ". Where: " + scope + ". What comes from another grant or team stays.";
    }

    /** The part of grants that the address asks for, those on the organisation before the others. */
    public static Part<Grant> part(OrganisationId organisation, Set<Grant> grants, Parameters parameters, String path) {
        return Part.of(ordered(organisation, grants), parameters, path);
    }

    /** Grants of the organisation, those on all of it first. */
    static List<Grant> ordered(OrganisationId organisation, Collection<Grant> grants) {
        return grants.stream()
                .sorted(Comparator.comparing((Grant grant) -> !grant.scope().whole(organisation))
                        .thenComparing(Grant.ORDER))
                .toList();
    }
}
