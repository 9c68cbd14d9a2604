package org.holdfast.domain.importing;

import org.holdfast.domain.shared.Ids;

/** Identifies a file that was brought. */
public record FileId(String value) {

    public FileId {
        Ids.check("file", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
