package org.holdfast.domain.sitegroup;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.site.SiteId;

/** Site groups for tests. */
public final class SiteGroupFixture {

    private SiteGroupFixture() {}

    /** An id that ends in these characters. */
    public static SiteGroupId id(String end) {
        return new SiteGroupId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end);
    }

    /** A group with some sites. */
    public static SiteGroup group(String end, String name, SiteId... sites) {
        return new SiteGroup(
                id(end), 1, ActorFixture.ORGANISATION, new SiteGroupName(name), Optional.empty(), Set.of(sites), false);
    }

    /** What keeps the group's name from others. */
    public static ClaimKey nameClaim(SiteGroup group) {
        return group.nameClaim();
    }
}
