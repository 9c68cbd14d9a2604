package org.holdfast.web.progress;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.progress.Overview.SiteProgress;
import org.holdfast.web.answer.ProgressView;
import org.holdfast.web.site.SiteView;

/** Where a site stands, as the API shows it. */
@Name("SiteProgress")
@Description("Where a site stands.")
public record SiteProgressView(
        @NonNull SiteView site,

        @Description("How many active sites of the board's scope that is; 0 when none is in scope.")
        long sites,

        @NonNull ProgressView progress) {

    static SiteProgressView from(SiteProgress progress) {
        return new SiteProgressView(
                SiteView.from(progress.site()), progress.sites(), ProgressView.from(progress.progress()));
    }
}
