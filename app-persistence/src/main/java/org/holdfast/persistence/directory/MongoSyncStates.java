package org.holdfast.persistence.directory;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.SyncState;
import org.holdfast.domain.directory.SyncStates;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "it is written at every event: JNoSQL looks first and replaces then, in two commands")
class MongoSyncStates implements SyncStates {

    private static final String COLLECTION = "directory-states";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> states;

    @Inject
    MongoSyncStates(MongoDatabase database) {
        this.states = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<SyncState> find(OrganisationId organisation, DirectoryId directory) {
        return Stored.read(() -> Optional.ofNullable(
                        states.find(eq("_id", id(organisation, directory))).first()))
                .map(StateDocument::toState);
    }

    @Override
    public void save(SyncState state) {
        String id = id(state.organisation(), state.directory());
        Stored.done(() -> states.replaceOne(eq("_id", id), StateDocument.from(state), UPSERT));
    }

    private static String id(OrganisationId organisation, DirectoryId directory) {
        return organisation + "/" + directory;
    }
}
