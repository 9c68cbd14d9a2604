package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Optional;

/** The {@code aggregate} command: what a query can do at the beginning of the pipeline is done by a query. */
final class Aggregate {

    private final MongoDatabase database;
    private final IndexedCollection collection;
    private final CursorRegistry cursors;
    private final DatabaseResolver databases;
    private final Oplog oplog;

    Aggregate(
            MongoDatabase database,
            IndexedCollection collection,
            CursorRegistry cursors,
            DatabaseResolver databases,
            Oplog oplog) {
        this.database = database;
        this.collection = collection;
        this.cursors = cursors;
        this.databases = databases;
        this.oplog = oplog;
    }

    Document answer(Document command) {
        Pipeline pipeline = Pipeline.of(Aggregation.parse(command.get("pipeline")));
        stages(pipeline.all()).validate(command);
        Optional<Document> counted = count(pipeline);
        List<Document> answers = counted.isPresent() ? List.of(counted.get()) : run(pipeline);
        return reply(answers, command);
    }

    private Optional<Document> count(Pipeline pipeline) {
        return pipeline.counter()
                .map(counter ->
                        new Counted(counter, collection.count(pipeline.query(), pipeline.skip(), pipeline.limit())))
                .filter(counted -> counted.number > 0)
                .map(Counted::document);
    }

    private record Counted(Pipeline.Counter counter, int number) {

        Document document() {
            return new Document("_id", counter.id()).append(counter.field(), number);
        }
    }

    private List<Document> run(Pipeline pipeline) {
        return stages(pipeline.rest()).runStages(collection.find(pipeline.selection()).stream());
    }

    private Aggregation stages(List<Document> stages) {
        return Aggregation.fromPipeline(stages, databases, database, collection, oplog);
    }

    private Document reply(List<Document> answers, Document command) {
        int wished = command.get("cursor") instanceof Document cursor && cursor.get("batchSize") instanceof Number size
                ? size.intValue()
                : 0;
        int first = Math.min(answers.size(), Batches.size(wished));
        Document batch = new Document("id", later(answers.subList(first, answers.size())))
                .append("ns", collection.getFullName())
                .append("firstBatch", answers.subList(0, first));
        Document reply = new Document("cursor", batch);
        Utils.markOkay(reply);
        return reply;
    }

    private long later(List<Document> answers) {
        if (answers.isEmpty()) {
            return 0;
        }
        LaterAnswers later = new LaterAnswers(cursors.generateCursorId(), answers);
        cursors.add(later);
        return later.getId();
    }
}
