package org.holdfast.domain.team;

import org.holdfast.domain.shared.Ids;

/** Identifies a team of one organisation. */
public record TeamId(String value) {

    public TeamId {
        Ids.check("team", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
