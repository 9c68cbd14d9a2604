package org.holdfast.domain.journal;

import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FoldedText;

/**
 * A key that one aggregate of an organisation may hold.
 *
 * @param value kind, organisation and key, joined by slashes
 */
public record ClaimKey(String value) {

    /** How all keys of the same kind and organisation begin. */
    public String family() {
        int kind = value.indexOf('/');
        int organisation = value.indexOf('/', kind + 1);
        return value.substring(0, Math.max(kind, organisation) + 1);
    }

    /** A key that differs from another ignoring case. */
    public static ClaimKey ignoringCase(String kind, OrganisationId organisation, String key) {
        return new ClaimKey(kind + "/" + organisation.value() + "/" + FoldedText.caseless(key));
    }
}
