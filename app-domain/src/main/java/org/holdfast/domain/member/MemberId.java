package org.holdfast.domain.member;

import org.holdfast.domain.shared.Ids;

/** Identifies a member of one organisation. */
public record MemberId(String value) {

    public MemberId {
        Ids.check("member", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
