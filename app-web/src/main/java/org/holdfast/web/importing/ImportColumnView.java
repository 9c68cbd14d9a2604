package org.holdfast.web.importing;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A column of a table that is imported. */
@Name("ImportColumn")
@Description("A column of a table that is imported.")
public record ImportColumnView(
        @Description("Its place, counted from 1.") int number,
        @NonNull String heading,

        @Description("The texts of the first rows.") @NonNull
        List<@NonNull String> sample,

        @Description(
                "What it means: `name`, `code`, `street`, `ownField:…`, `parentLevel:1`, `ignored` and so on; as long as nobody has said, a guess.")
        @NonNull
        String meaning) {

    public ImportColumnView {
        sample = List.copyOf(sample);
    }
}
