package org.holdfast.persistence.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.directory.Directory;
import org.holdfast.domain.directory.DirectoryLink;
import org.holdfast.domain.directory.DirectoryLinks;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.persistence.shared.GuardedWrites;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "JNoSQL counts by reading everything")
class MongoDirectoryLinks implements DirectoryLinks {

    private final MongoDBTemplate template;
    private final GuardedWrites writes;
    private final MongoCollection<Document> links;

    @Inject
    MongoDirectoryLinks(MongoDBTemplate template, GuardedWrites writes, MongoDatabase database) {
        this.template = template;
        this.writes = writes;
        this.links = database.getCollection(LinkDocument.COLLECTION);
    }

    @Override
    public Optional<DirectoryLink> find(String id) {
        return read(eq("_id", id), 1).stream().findFirst();
    }

    @Override
    public List<DirectoryLink> ofTarget(OrganisationId organisation, DirectoryLink.Kind kind, String target) {
        return read(and(about(organisation, kind, target), live()), Count.LIMIT);
    }

    @Override
    public boolean everLinked(OrganisationId organisation, DirectoryLink.Kind kind, String target) {
        return !read(about(organisation, kind, target), 1).isEmpty();
    }

    @Override
    public List<DirectoryLink> live(Directory directory, DirectoryLink.Kind kind, String after, int most) {
        return read(and(of(directory, kind), gt("_id", after)), most);
    }

    @Override
    public Count count(Directory directory, DirectoryLink.Kind kind) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> links.countDocuments(of(directory, kind), limited)));
    }

    @Override
    public void save(DirectoryLink link) {
        writes.putNewer(LinkDocument.from(link));
    }

    private List<DirectoryLink> read(Bson filter, int most) {
        List<Bson> pipeline =
                List.of(Aggregates.match(filter), Aggregates.sort(Sorts.ascending("_id")), Aggregates.limit(most));
        return Stored.read(() -> template.aggregate(LinkDocument.class, pipeline)
                .map(LinkDocument::toLink)
                .toList());
    }

    private static Bson about(OrganisationId organisation, DirectoryLink.Kind kind, String target) {
        return and(eq("target", target), eq("organisation", organisation.value()), eq("kind", kind.name()));
    }

    private static Bson of(Directory directory, DirectoryLink.Kind kind) {
        return and(
                eq("organisation", directory.organisation().value()),
                eq("directory", directory.id().value()),
                eq("kind", kind.name()),
                live());
    }

    private static Bson live() {
        return eq("live", true);
    }
}
