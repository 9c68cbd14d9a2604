package org.holdfast.domain.sitegroup;

/**
 * A site group where only its name is shown: it is read without its sites, of which there may be thousands.
 *
 * @param id identifies the group
 * @param name what it is called
 */
public record NamedSiteGroup(SiteGroupId id, SiteGroupName name) {}
