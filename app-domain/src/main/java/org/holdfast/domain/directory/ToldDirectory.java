package org.holdfast.domain.directory;

/** A directory as the broker describes it. */
public record ToldDirectory(DirectoryId id, String name, String type, String state) {

    /** One of which nothing is known but that it is there. */
    static ToldDirectory unknown(DirectoryId id) {
        return new ToldDirectory(id, "", "", "active");
    }
}
