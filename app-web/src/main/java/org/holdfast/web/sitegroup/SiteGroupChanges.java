package org.holdfast.web.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.sitegroup.ChangeGroupSites;
import org.holdfast.domain.sitegroup.DescribeSiteGroup;
import org.holdfast.domain.sitegroup.RemoveSiteGroup;

/** Everything that can be done to a site group on a page. */
@ApplicationScoped
public class SiteGroupChanges {

    private final ChangeGroupSites contents;
    private final DescribeSiteGroup describing;
    private final RemoveSiteGroup removing;

    @Inject
    public SiteGroupChanges(ChangeGroupSites contents, DescribeSiteGroup describing, RemoveSiteGroup removing) {
        this.contents = contents;
        this.describing = describing;
        this.removing = removing;
    }

    ChangeGroupSites contents() {
        return contents;
    }

    DescribeSiteGroup describing() {
        return describing;
    }

    RemoveSiteGroup removing() {
        return removing;
    }
}
