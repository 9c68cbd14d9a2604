package org.holdfast.web.member;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.member.MemberState;

/** How far somebody belongs to the organisation. */
@Enum("MemberState")
@Description("INVITED has not come yet, ACTIVE has, SUSPENDED is shut out, of WITHDRAWN the invitation was taken back.")
public enum MemberStateName {
    INVITED,
    ACTIVE,
    SUSPENDED,
    WITHDRAWN;

    static MemberStateName of(MemberState state) {
        return valueOf(state.word().toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
