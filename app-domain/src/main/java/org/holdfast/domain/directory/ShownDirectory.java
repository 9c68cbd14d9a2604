package org.holdfast.domain.directory;

import org.holdfast.domain.shared.Count;

/**
 * A directory with how far it is followed.
 *
 * @param people how many members it keeps
 * @param groups how many teams it keeps
 */
public record ShownDirectory(Directory directory, SyncState state, Count people, Count groups) {}
