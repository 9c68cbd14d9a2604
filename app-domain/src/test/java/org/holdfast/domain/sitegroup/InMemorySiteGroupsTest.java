package org.holdfast.domain.sitegroup;

class InMemorySiteGroupsTest implements SiteGroupsContract {

    private final SiteGroups groups = new InMemorySiteGroups();

    @Override
    public SiteGroups groups() {
        return groups;
    }
}
