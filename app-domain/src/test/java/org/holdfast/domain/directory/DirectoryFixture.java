package org.holdfast.domain.directory;

import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signon.ProviderOrganisation;

/** Directories for tests. */
public final class DirectoryFixture {

    private DirectoryFixture() {}

    public static Directory directory(String id) {
        return directory(ActorFixture.ORGANISATION, "org_1", id);
    }

    public static Directory directory(OrganisationId organisation, String provider, String id) {
        return Directory.first(
                organisation,
                new ProviderOrganisation(provider),
                new ToldDirectory(new DirectoryId(id), "Staff of " + id, "okta scim v2.0", "active"));
    }
}
