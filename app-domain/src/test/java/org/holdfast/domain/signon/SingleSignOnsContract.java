package org.holdfast.domain.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.organisation.OrganisationId;
import org.junit.jupiter.api.Test;

/** What every store of settings of single sign-on does. */
public interface SingleSignOnsContract {

    OrganisationId HERE = ActorFixture.ORGANISATION;

    SingleSignOns settings();

    @Test
    default void keepsEverything() {
        SingleSignOn full = SignOnFixture.settings(
                        HERE,
                        "org_1",
                        SignOnFixture.active("conn_1", "example.com", "example.org"),
                        SignOnFixture.connection("conn_2", "inactive"))
                .enforcing(SignOnFixture.domains("example.org"))
                .withOwnerLinks(OwnerLinks.DOUBTED);
        settings().save(full);
        assertThat(settings().find(HERE)).contains(full);
    }

    @Test
    default void keepsTheLeast() {
        SingleSignOn bare = SingleSignOn.first(
                HERE, new ProviderOrganisation("org_1"), List.of(), Optional.empty(), GroupRoles.none());
        settings().save(bare);
        assertThat(settings().find(HERE)).contains(bare);
        assertThat(settings().find(ActorFixture.OTHER_ORGANISATION)).isEmpty();
    }

    @Test
    default void findsByDomainAndByConnection() {
        SingleSignOn here = SignOnFixture.settings(HERE, "org_1", SignOnFixture.active("conn_1", "example.com"));
        SingleSignOn there = SignOnFixture.settings(
                ActorFixture.OTHER_ORGANISATION, "org_2", SignOnFixture.active("conn_2", "example.org"));
        settings().save(here);
        settings().save(there);
        assertThat(settings().findByDomain(new MailDomain("example.com"))).contains(here);
        assertThat(settings().findByDomain(new MailDomain("EXAMPLE.org"))).contains(there);
        assertThat(settings().findByDomain(new MailDomain("com"))).isEmpty();
        assertThat(settings().findByConnection(new ConnectionId("conn_2"))).contains(there);
        assertThat(settings().findByConnection(new ConnectionId("conn_3"))).isEmpty();
        assertThat(settings().findByProvider(new ProviderOrganisation("org_2"))).contains(there);
        assertThat(settings().findByProvider(new ProviderOrganisation("org_3"))).isEmpty();
        assertThat(settings().all()).containsExactlyInAnyOrder(here, there);
    }

    @Test
    default void listsNoneThatWereGivenUp() {
        SingleSignOn ended = SignOnFixture.settings(HERE, "org_1", SignOnFixture.active("conn_1", "example.com"))
                .end();
        settings().save(ended);
        assertThat(settings().find(HERE)).contains(ended);
        assertThat(settings().all()).isEmpty();
        assertThat(settings().findByProvider(new ProviderOrganisation("org_1"))).isEmpty();
        assertThat(settings().findByDomain(new MailDomain("example.com"))).isEmpty();
    }

    @Test
    default void keepsTheNewerVersion() {
        SingleSignOn first = SignOnFixture.settings(HERE, "org_1", SignOnFixture.active("conn_1", "example.com"));
        SingleSignOn second = first.enforcing(SignOnFixture.domains("example.com"));
        settings().save(second);
        settings().save(first);
        assertThat(settings().find(HERE)).contains(second);
    }
}
