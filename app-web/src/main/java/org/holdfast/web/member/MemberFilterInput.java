package org.holdfast.web.member;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.member.MemberFilter;
import org.jspecify.annotations.Nullable;

/** Narrows a list of members. */
@Input("MemberFilter")
@Description("Narrows a list of members; what is absent does not narrow.")
public record MemberFilterInput(
        @Description("Found anywhere in name or mail address, ignoring case.") @Nullable
        String text,

        @Nullable MemberStateName state) {

    static MemberFilter filter(@Nullable MemberFilterInput input) {
        return input == null ? MemberFilter.none() : input.filter();
    }

    private MemberFilter filter() {
        return new MemberFilter(
                Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty()),
                Optional.ofNullable(state).map(MemberStateName::word));
    }
}
