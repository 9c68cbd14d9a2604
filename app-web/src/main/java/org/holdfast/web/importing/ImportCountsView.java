package org.holdfast.web.importing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.holdfast.domain.importing.ImportCounts;

/** What the rows of a file come to. */
@Name("ImportCounts")
@Description("What the rows of a file come to.")
public record ImportCountsView(
        @Description("Rows that make a site.") int made,
        int changed,
        int same,
        int refused,

        @Description("Rows with something to know about.") int noted,

        @Description("Sites made to put the rows below.") int parents) {

    static ImportCountsView from(ImportCounts counts) {
        return new ImportCountsView(
                counts.made(), counts.changed(), counts.same(), counts.refused(), counts.noted(), counts.parents());
    }
}
