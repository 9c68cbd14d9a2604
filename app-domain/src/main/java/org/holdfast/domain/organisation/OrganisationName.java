package org.holdfast.domain.organisation;

import org.holdfast.domain.shared.Assert;

/** What an organisation is called: one line, up to {@value #MAXIMUM} characters. */
public record OrganisationName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 120;

    public OrganisationName {
        value = value.strip();
        Assert.line("organisation", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
