package org.holdfast.web.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.GroupRoles;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.OwnerLinks;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.SignOnFixture;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.web.signon.SignOnDomainsPage.DomainRow;
import org.junit.jupiter.api.Test;

class SignOnDomainsPageTest {

    private static final MailDomain DOMAIN = new MailDomain("example.com");

    @Test
    void showsWhatIsEnforcedAlsoWhileNoConnectionIsActive() {
        assertThat(DomainRow.of(enforcing(SignOnFixture.active("conn_1", "example.com")), DOMAIN))
                .isEqualTo(new DomainRow("example.com", "Staff of conn_1", true));
        assertThat(DomainRow.of(enforcing(SignOnFixture.connection("conn_1", "inactive", "example.com")), DOMAIN))
                .isEqualTo(new DomainRow("example.com", "", true));
    }

    @Test
    void showsWhatIsEnforcedAlsoWithoutAConnection() {
        assertThat(DomainRow.all(enforcing(SignOnFixture.active("conn_2", "example.org"))))
                .containsExactly(
                        new DomainRow("example.com", "", true), new DomainRow("example.org", "Staff of conn_2", false));
    }

    @Test
    void showsWhatIsNotEnforced() {
        Connection other = SignOnFixture.active("conn_2", "example.org");
        assertThat(DomainRow.of(enforcing(other), new MailDomain("example.org")))
                .isEqualTo(new DomainRow("example.org", "Staff of conn_2", false));
    }

    private static SingleSignOn enforcing(Connection connection) {
        return new SingleSignOn(
                ActorFixture.ORGANISATION,
                1,
                new ProviderOrganisation("org_1"),
                List.of(connection),
                SignOnFixture.domains("example.com"),
                Optional.empty(),
                GroupRoles.none(),
                OwnerLinks.KEPT,
                false);
    }
}
