package org.holdfast.persistence.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.role.OwnRoles;
import org.holdfast.domain.role.OwnRolesContract;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoOwnRolesIT implements OwnRolesContract {

    private final OwnRoles roles = new MongoOwnRoles(TestDatabase.migrated(new OwnRoleIndexes()));

    @Override
    public OwnRoles roles() {
        return roles;
    }

    @Test
    void readsAPageWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> roles.page(ActorFixture.ORGANISATION, Optional.of("a"), PageRequest.first(50))))
                .containsExactly("find");
    }
}
