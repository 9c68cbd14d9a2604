package org.holdfast.persistence.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.MembersContract;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoMembersIT implements MembersContract {

    private final Members members = new MongoMembers(TestDatabase.migrated(new MemberIndexes()));

    @Override
    public Members members() {
        return members;
    }

    @Test
    void readsAPageWithOneCommand() {
        MemberFilter filter = new MemberFilter(Optional.of("ann"), Optional.of("active"));
        assertThat(TestDatabase.commandsOf(() -> members.page(HERE, filter, PageRequest.first(50))))
                .containsExactly("find");
    }

    @Test
    void savesWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> members.save(MemberFixture.owner("A1", "Ann", "ann@example.com"))))
                .containsExactly("update");
    }
}
