package org.holdfast.domain.sitegroup;

import org.holdfast.domain.shared.Assert;

/** What a site group is called: one line, up to {@value #MAXIMUM} characters; unique in the organisation ignoring case. */
public record SiteGroupName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 120;

    public SiteGroupName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
