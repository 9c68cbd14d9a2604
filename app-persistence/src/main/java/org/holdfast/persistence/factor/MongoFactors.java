package org.holdfast.persistence.factor;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.factor.Factor;
import org.holdfast.domain.factor.Factors;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document a member, by its id. */
@ApplicationScoped
@RawDriver(because = "steps and recovery codes are used up under a condition")
class MongoFactors implements Factors {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> factors;

    @Inject
    MongoFactors(MongoDatabase database) {
        this.factors = database.getCollection("factors");
    }

    @Override
    public Optional<Factor> find(MemberId member) {
        return Stored.read(() -> Optional.ofNullable(factors.find(of(member)).first()))
                .map(MongoFactors::factor);
    }

    @Override
    public Set<MemberId> having(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        List<String> ids = members.stream().map(MemberId::value).distinct().toList();
        return Stored.read(() -> factors.find(in("_id", ids))
                .projection(include("_id"))
                .map(found -> new MemberId(found.getString("_id")))
                .into(new HashSet<>()));
    }

    @Override
    public boolean add(Factor factor) {
        return Stored.written(() -> factors.insertOne(document(factor)));
    }

    @Override
    public void save(Factor factor) {
        Stored.written(() -> factors.replaceOne(of(factor.member()), document(factor), UPSERT));
    }

    private static Document document(Factor factor) {
        return new Document("_id", factor.member().value())
                .append("organisation", factor.organisation().value())
                .append("sealed", factor.sealed())
                .append("enrolledAt", Date.from(factor.enrolledAt()))
                .append("lastStep", factor.lastStep())
                .append("recovery", factor.recovery());
    }

    @Override
    public boolean useStep(MemberId member, long step) {
        return changed(and(of(member), lt("lastStep", step)), set("lastStep", step));
    }

    @Override
    public boolean useRecovery(MemberId member, String hash) {
        return changed(and(of(member), eq("recovery", hash)), pull("recovery", hash));
    }

    @Override
    public void renewRecovery(MemberId member, List<String> hashes) {
        changed(of(member), set("recovery", hashes));
    }

    @Override
    public boolean remove(MemberId member) {
        return Stored.read(() -> factors.deleteOne(of(member))).getDeletedCount() == 1;
    }

    private boolean changed(Bson condition, Bson change) {
        return Stored.read(() -> factors.updateOne(condition, change)).getMatchedCount() == 1;
    }

    private static Bson of(MemberId member) {
        return eq("_id", member.value());
    }

    private static Factor factor(Document stored) {
        return new Factor(
                new MemberId(stored.getString("_id")),
                new OrganisationId(stored.getString("organisation")),
                stored.getString("sealed"),
                stored.getDate("enrolledAt").toInstant(),
                stored.getLong("lastStep"),
                stored.getList("recovery", String.class));
    }
}
