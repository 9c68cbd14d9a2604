package org.holdfast.web.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.holdfast.domain.shared.Count;

/** How many elements a list has. */
@Name("Count")
@Description("How many elements a list has, counted up to a limit.")
public record CountView(
        @Description("The number counted.") int value,

        @Description("Whether counting stopped at the limit, so that there are at least this many.")
        boolean atLeast) {

    /** The count of a list. */
    public static CountView from(Count count) {
        return new CountView(Math.toIntExact(count.value()), count.atLeast());
    }
}
