package org.holdfast.domain.explain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;

/** Finds out which grants reach something. */
interface Reaching {

    /** Those of some grants that reach it, each with the way. As many commands for all of them as for one. */
    Map<Grant, Way> of(Collection<Grant> grants);

    /** The scope keys that such a grant is on, where they are few enough to be asked for; else every grant is looked at. */
    Optional<Set<String>> keys();
}
