package org.holdfast.domain.directory;

import java.time.Instant;
import org.holdfast.domain.directory.DirectoryLink.Kind;

/**
 * Something that is not as a directory wants it.
 *
 * @param key what it is about
 * @param trouble why
 * @param about the mail address or the name of the group, as it was told
 * @param since from when on
 */
public record DirectoryProblem(String key, DirectoryTrouble trouble, String about, Instant since) {

    /** The key of what is about the teams of a person; of what is about the person alone, it is that of the link. */
    static String keyOfTeams(Directory directory, String person) {
        return DirectoryLink.idOf(directory, Kind.PERSON, person + "/teams");
    }
}
