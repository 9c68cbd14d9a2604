package org.holdfast.domain.directory;

import java.time.Instant;

/**
 * Something that is not as a directory wants it.
 *
 * @param key what it is about
 * @param trouble why
 * @param about the mail address or the name of the group, as it was told
 * @param since from when on
 */
public record DirectoryProblem(String key, DirectoryTrouble trouble, String about, Instant since) {}
