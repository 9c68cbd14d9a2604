package org.holdfast.domain.signon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.organisation.OrganisationId;

/** Settings of single sign-on for tests. */
public final class SignOnFixture {

    private SignOnFixture() {}

    public static Connection connection(String id, String state, String... domains) {
        return new Connection(new ConnectionId(id), "OktaSAML", "Staff of " + id, state, domains(domains));
    }

    public static Connection active(String id, String... domains) {
        return connection(id, "active", domains);
    }

    public static SingleSignOn settings(OrganisationId organisation, String provider, Connection... connections) {
        return SingleSignOn.first(
                organisation,
                new ProviderOrganisation(provider),
                List.of(connections),
                Optional.of(Role.VIEWER),
                GroupRoles.parse("Auditors = AUDITOR"));
    }

    /** The same with another organisation at the broker. */
    public static SingleSignOn changed(SingleSignOn before, String provider) {
        return before.configured(
                new ProviderOrganisation(provider), before.connections(), before.newcomers(), before.groups());
    }

    public static Set<MailDomain> domains(String... texts) {
        return Arrays.stream(texts).map(MailDomain::new).collect(Collectors.toUnmodifiableSet());
    }
}
