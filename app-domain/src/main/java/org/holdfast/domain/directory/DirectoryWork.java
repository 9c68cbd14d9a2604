package org.holdfast.domain.directory;

/** Event: there is something to do for directories that takes longer, and should not wait for its time. */
public record DirectoryWork() {}
