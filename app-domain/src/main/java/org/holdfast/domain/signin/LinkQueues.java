package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of who waits for links, shared by all nodes. */
public interface LinkQueues {

    /** That of an account. */
    Optional<LinkQueue> find(String account);

    /**
     * Stores a queue in place of the version before.
     *
     * @return false when somebody else was first, and nothing was changed
     */
    boolean save(LinkQueue queue);

    /** Some accounts where somebody is to be sent a link at that moment, those first who wait longest. */
    List<String> due(Instant now, int most);

    /** Begins that of an account anew. */
    void forget(String account);

    /** Removes those in which nobody waits and nobody was sent a link since the moment. */
    void removeIdleSince(Instant moment);
}
