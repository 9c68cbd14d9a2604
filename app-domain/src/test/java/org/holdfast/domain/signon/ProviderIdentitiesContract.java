package org.holdfast.domain.signon;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.member.MemberFixture;
import org.junit.jupiter.api.Test;

/** What every store of identities does. */
public interface ProviderIdentitiesContract {

    ProviderIdentities identities();

    @Test
    default void keepsEverything() {
        ProviderIdentity identity = identity("00u1", "M1");
        identities().save(identity);
        assertThat(identities().find(identity.id())).contains(identity);
        assertThat(identities().find("none")).isEmpty();
    }

    @Test
    default void findsThoseOfAMemberThatCount() {
        ProviderIdentity first = identity("00u1", "M1");
        ProviderIdentity undone = identity("00u2", "M1").undone();
        ProviderIdentity other = identity("00u3", "M2");
        identities().save(first);
        identities().save(undone);
        identities().save(other);
        assertThat(identities().ofMember(ActorFixture.ORGANISATION, MemberFixture.id("M1")))
                .containsExactly(first);
        assertThat(identities().ofMember(ActorFixture.OTHER_ORGANISATION, MemberFixture.id("M1")))
                .isEmpty();
    }

    @Test
    default void keepsTheNewerVersion() {
        ProviderIdentity first = identity("00u1", "M1");
        identities().save(first.undone());
        identities().save(first);
        assertThat(identities().find(first.id()).orElseThrow().live()).isFalse();
    }

    private static ProviderIdentity identity(String subject, String member) {
        ConnectionId connection = new ConnectionId("conn_1");
        return new ProviderIdentity(
                ProviderIdentity.idOf(ActorFixture.ORGANISATION, connection, subject),
                1,
                ActorFixture.ORGANISATION,
                connection,
                MemberFixture.id(member),
                true);
    }
}
