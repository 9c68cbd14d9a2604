package org.holdfast.domain.shared;

import java.time.Duration;

/** Work in the background that is done again and again, by one process of the cluster at a time. */
public interface Job {

    /** The name of its lease, in kebab-case; also its name for people. */
    String name();

    /** How long to wait between two runs. */
    Duration pause();

    /** Does what there is to do. Can be repeated, and can be interrupted at any point. */
    void run();
}
