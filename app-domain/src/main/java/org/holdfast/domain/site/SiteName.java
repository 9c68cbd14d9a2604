package org.holdfast.domain.site;

import org.holdfast.domain.shared.Assert;

/** What people call a site: one line, up to {@value #MAXIMUM} characters. Names may repeat. */
public record SiteName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 200;

    public SiteName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
