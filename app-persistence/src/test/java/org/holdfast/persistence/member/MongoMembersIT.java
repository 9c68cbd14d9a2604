package org.holdfast.persistence.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.MembersContract;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoMembersIT implements MembersContract {

    private final MongoDatabase database = TestDatabase.migrated(new MemberIndexes(), new MemberTeamIndexes());
    private final Members members =
            new MongoMembers(JNoSqlFixture.get(MongoDBTemplate.class), JNoSqlFixture.writes(), database);

    @Override
    public Members members() {
        return members;
    }

    @Test
    void readsAPageWithOneCommand() {
        MemberFilter filter = new MemberFilter(Optional.of("ann"), Optional.of("active"));
        assertThat(TestDatabase.commandsOf(() -> members.page(HERE, filter, PageRequest.first(50))))
                .containsExactly("aggregate");
    }

    @Test
    void storesWhatWasStoredBeforeThereWereEntities() {
        members.save(MemberFixture.owner("A1", "Ann", "ann@example.com").granted(Set.of()));
        assertThat(database.getCollection("members").find().first())
                .containsEntry("version", 2L)
                .containsEntry("owner", false)
                .containsEntry("grants", List.of());
        members.save(MemberFixture.owner("A2", "Bob", "bob@example.com"));
        assertThat(database.getCollection("members")
                        .find(new Document("mailKey", "bob@example.com"))
                        .first())
                .containsEntry("grants", List.of(new Document("role", "OWNER").append("scope", HERE.value())));
    }

    @Test
    void savesWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> members.save(MemberFixture.owner("A1", "Ann", "ann@example.com"))))
                .containsExactly("update");
    }
}
