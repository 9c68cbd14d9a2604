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
     * @param now when it changed
     * @return false when somebody else was first, and nothing was changed
     */
    boolean save(LinkQueue queue, Instant now);

    /** Some accounts where something is to be sent at that moment, those first where that is so for longest. */
    List<String> due(Instant now, int most);

    /** Removes those that are {@linkplain LinkQueue#idle() idle} and did not change since the moment. */
    void removeIdleSince(Instant moment);
}
