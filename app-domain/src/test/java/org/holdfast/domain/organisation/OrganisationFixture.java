package org.holdfast.domain.organisation;

/** Organisations for tests. */
public final class OrganisationFixture {

    private OrganisationFixture() {}

    /** An id that ends in these characters. */
    public static OrganisationId id(String end) {
        return new OrganisationId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end);
    }

    public static Organisation organisation(String end, String name) {
        return Organisation.found(id(end), new OrganisationName(name));
    }
}
