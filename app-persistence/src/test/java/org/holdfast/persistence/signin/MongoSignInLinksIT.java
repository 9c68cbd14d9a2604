package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SignInLink;
import org.holdfast.domain.signin.SignInLinks;
import org.holdfast.domain.signin.SignInLinksContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoSignInLinksIT implements SignInLinksContract {

    private final MongoDatabase database = TestDatabase.migrated(new SignInIndexes());
    private final SignInLinks links = new MongoSignInLinks(
            JNoSqlFixture.get(LinkDocuments.class), JNoSqlFixture.get(MongoDBTemplate.class), database);

    @Override
    public SignInLinks links() {
        return links;
    }

    @Test
    void storesNoSecret() {
        Secret secret = Secret.random();
        links.issue(SignInLink.of(secret, new LinkPurpose.SignIn(ANN), Optional.empty(), NOW));
        for (Document stored : database.getCollection(LinkDocument.COLLECTION).find()) {
            assertThat(stored.toJson()).contains(secret.hash().value()).doesNotContain(secret.value());
        }
    }
}
