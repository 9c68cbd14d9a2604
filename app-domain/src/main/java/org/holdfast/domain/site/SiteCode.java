package org.holdfast.domain.site;

import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.FoldedText;

/** A site's external reference, unique in the organisation ignoring case; up to {@value #MAXIMUM} characters. */
public record SiteCode(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 80;

    public SiteCode {
        value = value.strip();
        Assert.code("code", value, MAXIMUM);
    }

    /** What two codes are compared by. */
    public String key() {
        return FoldedText.caseless(value);
    }

    /** What a site claims so that no other one has the code. */
    public ClaimKey claim(OrganisationId organisation) {
        return ClaimKey.ignoringCase("site-code", organisation, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
